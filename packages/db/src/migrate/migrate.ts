import pg from 'pg';

import { readMigrationFiles, readSchemaFiles } from './files.ts';
import { withSchemaEngine } from './schema-engine.ts';

const NO_FILTER = { externalTables: [], externalEnums: [] };
// One migration at a time per database, whoever starts it.
const LOCK = 7_238_114;
const EMPTY_SCRIPT = '-- This is an empty migration.';

/**
 * Applies every migration that the database at `url` lacks and returns their names, oldest first; an
 * up-to-date database gives an empty list. `url` is the owner's. Rows go to `_prisma_migrations`, so Prisma's
 * own command line sees the same history.
 */
export async function migrate(url: string): Promise<string[]> {
  const files = await readSchemaFiles();
  const migrationsList = await readMigrationFiles();
  return withMigrationLock(url, () =>
    withSchemaEngine(
      url,
      files.map((file) => [file.path, file.content]),
      async (engine) => {
        const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
        return applied.appliedMigrationNames;
      },
    ),
  );
}

/**
 * The SQL that the schema files still need after the last migration: empty when the two agree. The engine
 * replays the migrations in a shadow database beside the one at `url`, so its role must be able to create one.
 */
export async function describeDrift(url: string): Promise<string> {
  const files = await readSchemaFiles();
  const migrationsList = await readMigrationFiles();
  return withSchemaEngine(
    url,
    files.map((file) => [file.path, file.content]),
    async (engine) => {
      const result = await engine.diff({
        from: { tag: 'migrations', ...migrationsList },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
      });
      const script = (result.stdout ?? '').trim();
      return script === EMPTY_SCRIPT ? '' : script;
    },
  );
}

async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
