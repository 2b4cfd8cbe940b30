import { createHash, randomBytes } from 'node:crypto';
import { migrate } from '@heed/db/migrate/migrate';
import { readMigrationFiles } from '@heed/db/migrate/files';
import { ensureAppRole } from '@heed/db/roles';
import pg from 'pg';
import { testPostgresUrl } from './server-urls.ts';

/** One for all test processes on a server: making the template is theirs to agree on. */
const TEMPLATE_LOCK = 4_721_902;
const APP_ROLE = 'heed_service';

/** A migrated, empty database of one test file. */
export type TestDatabase = {
  readonly name: string;
  /** Signed in as the owner of the tables, a superuser. */
  readonly ownerUrl: string;
  /** Signed in as web and workers are: row-level security holds. */
  readonly appUrl: string;
  readonly drop: () => Promise<void>;
};

/**
 * Makes a database for one test file: a copy of a template that is migrated once for all files, so it costs a
 * fraction of a second. Call `drop` when the file is done.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = testPostgresUrl();
  const template = await ensureTemplate(serverUrl);
  return copyOf({ serverUrl, template });
}

/** A database without a single table, to try migrations on. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyOf({ serverUrl: testPostgresUrl(), template: 'template0' });
}

async function copyOf(options: {
  readonly serverUrl: string;
  readonly template: string;
}): Promise<TestDatabase> {
  const { serverUrl } = options;
  const name = `heed_test_${randomBytes(6).toString('hex')}`;
  const quoted = pg.escapeIdentifier(name);
  const template = pg.escapeIdentifier(options.template);
  await onServer(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${quoted} TEMPLATE ${template}`),
  );
  return {
    name,
    ownerUrl: databaseAt(serverUrl, name),
    appUrl: appUrlOf(databaseAt(serverUrl, name)),
    drop: async () => {
      await onServer(serverUrl, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`),
      );
    },
  };
}

/** The template of these very migrations. It takes its name only when it is complete. */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const migrations = JSON.stringify(await readMigrationFiles());
  const name = `heed_template_${createHash('sha256').update(migrations).digest('hex').slice(0, 12)}`;
  await onServer(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const draft = pg.escapeIdentifier(`${name}_new`);
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    const draftUrl = databaseAt(serverUrl, `${name}_new`);
    await migrate(draftUrl);
    await ensureAppRole(draftUrl, appUrlOf(draftUrl));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${pg.escapeIdentifier(name)}`);
  });
  return name;
}

async function onServer<Result>(
  serverUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  // Waiting for another process to finish the template may take longer than the server's usual patience.
  const client = new pg.Client({ connectionString: serverUrl, lock_timeout: 120_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseAt(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Every process must know the application role's password, and only the server's address is shared. */
function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = createHash('sha256').update(`app ${url.password}`).digest('hex');
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}
