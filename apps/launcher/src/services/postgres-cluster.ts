import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { startChild, type Ending } from '../child.ts';
import { LaunchError } from '../launch-error.ts';
import { commandLineOf, isAlive } from '../process-table.ts';
import type { PostgresHome } from './postgres-home.ts';

export const OWNER = 'heed_owner';

/** Locale by the builtin provider, so that sorting is the same on every machine. */
const CLUSTER_FLAGS = [
  `--username=${OWNER}`,
  '--auth=scram-sha-256',
  '--data-checksums',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** The data folder of a home. It appears in one step when it is complete, so half of one is never started. */
export function dataFolderOf(home: PostgresHome): string {
  return path.join(home.folder, 'data');
}

/**
 * Makes the data folder if there is none; what an interrupted attempt left is thrown away first. True if it was made.
 *
 * @throws LaunchError when making it fails or the data belong to another version of PostgreSQL.
 */
export async function ensureCluster(options: {
  readonly home: PostgresHome;
  readonly password: string;
  readonly log: Writable;
}): Promise<boolean> {
  const data = dataFolderOf(options.home);
  const version = await majorVersion(options);
  const found = await textOf(path.join(data, 'PG_VERSION'));
  if (found === version) return false;
  if (found !== undefined) {
    throw new LaunchError(
      `The data in ${data} belong to PostgreSQL ${found}; this is ${version}. Start the older release once and take a backup, or move the folder away.`,
    );
  }
  if (await isFolder(data)) {
    throw new LaunchError(
      `The data in ${data} are damaged: PG_VERSION is missing. Move the folder away and restore a backup.`,
    );
  }
  const draft = `${data}.new`;
  const passwordFile = path.join(options.home.folder, 'password.new');
  await rm(draft, { recursive: true, force: true });
  try {
    await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
    if (options.home.user !== undefined) {
      await chown(passwordFile, options.home.user.uid, options.home.user.gid);
    }
    const flags = [...CLUSTER_FLAGS, `--pgdata=${draft}`, `--pwfile=${passwordFile}`];
    const ending = await runProgram(options, options.home.programs.initdb, flags);
    if (ending.code !== 0) {
      throw new LaunchError(`PostgreSQL could not make its data folder: ${ending.lastLine}`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, data);
  return true;
}

/**
 * Stops a server that a killed run left behind in this data folder, and removes a lock file whose process number now
 * belongs to some other program. Nothing else is ever signalled.
 */
export async function stopLeftOver(options: {
  readonly home: PostgresHome;
  readonly log: Writable;
}): Promise<void> {
  const data = dataFolderOf(options.home);
  const lockFile = path.join(data, 'postmaster.pid');
  const pid = Number((await textOf(lockFile))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (!(await commandLineOf(pid)).includes(data)) {
    await rm(lockFile, { force: true });
    return;
  }
  const stop = ['stop', '--pgdata', data, '--mode=fast', '--wait', '--timeout=60'];
  const ending = await runProgram(options, options.home.programs.control, stop);
  if (ending.code !== 0) {
    throw new LaunchError(
      `A PostgreSQL left from an earlier run (process ${pid}) does not stop: ${ending.lastLine}`,
    );
  }
}

/** The little a PostgreSQL program needs to know of the world; none of our secrets is part of it. */
export function postgresEnv(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

async function majorVersion(options: {
  readonly home: PostgresHome;
  readonly log: Writable;
}): Promise<string> {
  const ending = await runProgram(options, options.home.programs.postgres, ['--version']);
  const version = /PostgreSQL\) (\d+)/.exec(ending.lastLine)?.[1];
  if (version !== undefined) return version;
  throw new LaunchError(`PostgreSQL does not run on this machine: ${ending.lastLine}`);
}

function runProgram(
  options: { readonly home: PostgresHome; readonly log: Writable },
  command: string,
  args: readonly string[],
): Promise<Ending> {
  return startChild({
    name: path.basename(command),
    command,
    args,
    cwd: options.home.folder,
    env: postgresEnv(),
    log: options.log,
    user: options.home.user,
  }).ended;
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}
