import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OPERATOR_FILE } from '@heed/runtime/running-product';

import type { ProcessEnv } from './environment.ts';
import type { Folders } from './folders.ts';
import type { Servers } from './servers.ts';
import type { Supervisor } from './supervisor.ts';

const TOLD = [
  'APP_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'AUTH_SECRET',
  'PUBLIC_URL',
  'HEED_DATA_DIR',
] as const;

/** While the product runs, tells `npx heed` where its servers are; only the person who started it can read it. */
export async function tellOperators(options: {
  readonly folders: Folders;
  readonly servers: Servers;
  readonly env: ProcessEnv;
  readonly supervisor: Supervisor;
}): Promise<void> {
  const { folders, servers, env, supervisor } = options;
  const file = path.join(folders.data, OPERATOR_FILE);
  const told: ProcessEnv = { DATABASE_URL: servers.databaseUrl };
  for (const name of TOLD) told[name] = env[name];
  const lines = Object.entries(told).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${JSON.stringify(value)}`],
  );
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  await supervisor.add({ name: OPERATOR_FILE, stop: () => rm(file, { force: true }) });
}
