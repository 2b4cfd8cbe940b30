import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chown, cp, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { LaunchError } from '../launch-error.ts';
import { findPostgresPrograms, programsIn, type PostgresPrograms } from './postgres-programs.ts';

const execute = promisify(execFile);

/** The operating system's user PostgreSQL runs as when we are root, which it refuses to run as. */
export type SystemUser = { readonly uid: number; readonly gid: number };

/** Where one PostgreSQL lives, whom it runs as and with which programs. */
export type PostgresHome = {
  readonly folder: string;
  readonly programs: PostgresPrograms;
  readonly user: SystemUser | undefined;
};

/**
 * Chooses the folder of a PostgreSQL. Normally `postgres` inside the data folder. Started by root it must belong to
 * another user who can reach it; where that user cannot (a checkout in root's own home), a folder elsewhere is taken,
 * and the programs are copied there too if need be.
 *
 * In: the data folder, and the folder of the last start if one is remembered. Out: the home, its folder made.
 */
export async function choosePostgresHome(options: {
  readonly dataFolder: string;
  readonly remembered?: string | undefined;
}): Promise<PostgresHome> {
  const programs = findPostgresPrograms();
  const usual = path.join(options.dataFolder, 'postgres');
  if (process.getuid?.() !== 0) {
    await mkdir(usual, { recursive: true, mode: 0o700 });
    await assertOwned(usual, process.getuid?.() ?? 0);
    return { folder: usual, programs, user: undefined };
  }
  const user = await findOrMakeUser();
  const name = `heed-${createHash('sha256').update(options.dataFolder).digest('hex').slice(0, 10)}`;
  const folders = [usual, path.join('/var/lib', name), path.join(tmpdir(), name)];
  if (options.remembered !== undefined) folders.unshift(options.remembered);
  for (const folder of folders) {
    await assertOwned(folder, user.uid);
    if (!(await canUse(folder, user))) continue;
    return { folder, user, programs: await reachablePrograms({ programs, folder, user }) };
  }
  throw new LaunchError(
    `PostgreSQL may not run as root, and its own user can reach none of ${folders.join(', ')}. Run this as an ordinary user.`,
  );
}

async function findOrMakeUser(): Promise<SystemUser> {
  const known = (await lookUpUser('postgres')) ?? (await lookUpUser('heed'));
  if (known !== undefined) return known;
  await execute('useradd', ['--system', '--user-group', '--no-create-home', 'heed']).catch(() => {
    throw new LaunchError(
      'PostgreSQL may not run as root and no other user could be made for it. Run this as an ordinary user.',
    );
  });
  const made = await lookUpUser('heed');
  if (made === undefined) throw new LaunchError('The user made for PostgreSQL cannot be found.');
  return made;
}

async function lookUpUser(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      execute('id', ['-u', name]),
      execute('id', ['-g', name]),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** Data made under another user would be refused by PostgreSQL, and must not be given away or made anew. */
async function assertOwned(folder: string, uid: number): Promise<void> {
  const data = path.join(folder, 'data');
  const owner = await stat(data).then(
    (found) => found.uid,
    () => uid,
  );
  if (owner === uid) return;
  throw new LaunchError(
    `The data in ${data} were made by another user (number ${owner}). Start Heed as that user, or choose another folder with HEED_DATA_DIR.`,
  );
}

async function canUse(folder: string, user: SystemUser): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chown(folder, user.uid, user.gid);
  } catch {
    return false;
  }
  if (succeedsAs(user, '/bin/sh', ['-c', 'cd "$0" && test -w .', folder])) return true;
  // Leaves nothing behind but never takes anything with it: a folder that holds something stays.
  await rmdir(folder).catch(() => undefined);
  return false;
}

async function reachablePrograms(options: {
  readonly programs: PostgresPrograms;
  readonly folder: string;
  readonly user: SystemUser;
}): Promise<PostgresPrograms> {
  if (succeedsAs(options.user, options.programs.postgres, ['--version'])) return options.programs;
  const version = createHash('sha256').update(options.programs.tree).digest('hex').slice(0, 10);
  const copy = programsIn(path.join(options.folder, `programs-${version}`));
  if (!(await exists(copy.tree))) {
    const draft = `${copy.tree}.new`;
    await rm(draft, { recursive: true, force: true });
    await cp(options.programs.tree, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy.tree);
  }
  if (succeedsAs(options.user, copy.postgres, ['--version'])) return copy;
  throw new LaunchError(
    `PostgreSQL's programs cannot be run from ${copy.tree}. Run this as an ordinary user.`,
  );
}

function succeedsAs(user: SystemUser, command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { ...user, cwd: '/', env: {}, stdio: 'ignore' }).status === 0;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
