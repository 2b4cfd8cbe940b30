import path from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT, type Folders } from './folders.ts';
import { openLog } from './process-log.ts';
import { withProgress } from './progress.ts';
import { runCommand } from './run-command.ts';
import type { Servers } from './servers.ts';
import { fingerprint, isFresh, writeStamp } from './stamp.ts';

type DatabaseStep = {
  readonly name: string;
  readonly title: string;
  readonly failure: string;
  readonly command: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
};

type Target = {
  readonly folders: Folders;
  readonly servers: Servers;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const MIGRATE: DatabaseStep = {
  name: 'migrated',
  title: 'Bringing the database up to date',
  failure: 'The database could not be migrated',
  command: ['migrate'],
  inputs: ['prisma/migrations/**', 'prisma/packs/**', 'packages/db/**'],
  outputs: [],
};

/** Applies the migrations that are missing. They also make the role web and workers sign in as. */
export function migrateDatabase(target: Target): Promise<void> {
  return runOnDatabase(target, MIGRATE);
}

/** Loads the demonstration partnership and leaves its sign-ins for `readDemoSignIns`. */
export function loadDemonstration(target: Target): Promise<void> {
  return runOnDatabase(target, {
    name: 'demonstration',
    title: 'Loading the demonstration partnership',
    failure: 'The demonstration could not be loaded',
    command: ['demo', 'load'],
    inputs: ['prisma/demo/**', 'prisma/packs/**', 'prisma/migrations/**'],
    outputs: [path.join(target.folders.data, 'demo-sign-ins.json')],
  });
}

/** Both commands may be repeated without harm; the stamp, bound to this very database, only saves their seconds. */
async function runOnDatabase(target: Target, step: DatabaseStep): Promise<void> {
  const stampFile = path.join(target.folders.stamps, step.name);
  const wanted = await fingerprint({
    root: PROJECT_ROOT,
    patterns: step.inputs,
    words: [await identityOf(target.servers.databaseUrl), target.servers.appDatabaseUrl],
  });
  if (await isFresh({ stampFile, fingerprint: wanted, outputs: step.outputs })) return;
  const logFile = path.join(target.folders.logs, `${step.name}.log`);
  await withProgress(step.title, () =>
    runCommand({
      failure: step.failure,
      command: process.execPath,
      args: ['apps/cli/bin/heed.mjs', ...step.command],
      env: { ...target.env, DATABASE_URL: target.servers.databaseUrl },
      log: openLog(target.folders.logs, step.name),
      logFile,
    }),
  );
  await writeStamp(stampFile, wanted);
}

/** Tells one database from another, also when it was dropped and made again under the same address. */
async function identityOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ identity: string }>(
      `SELECT system_identifier || '/' || oid AS identity
       FROM pg_control_system(), pg_database WHERE datname = current_database()`,
    );
    return `${databaseUrl} ${rows[0]?.identity ?? ''}`;
  } finally {
    await client.end();
  }
}
