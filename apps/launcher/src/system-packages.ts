import { rm, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { errorCode } from './error-code.ts';
import { findProgram } from './programs.ts';
import { runCommand } from './run-command.ts';

const NO_SERVICES = '/usr/sbin/policy-rc.d';
const LOCK_PATIENCE = ['-o', 'DPkg::Lock::Timeout=120'];

/** The package manager that works here without a question, if any. */
export type PackageManager = 'apt' | 'brew';

/** apt-get when we are root, else Homebrew, else nothing: `sudo` would ask for a password. */
export async function findPackageManager(): Promise<PackageManager | undefined> {
  if (process.getuid?.() === 0 && (await findProgram(['apt-get'])) !== undefined) return 'apt';
  if (process.getuid?.() !== 0 && (await findProgram(['brew'])) !== undefined) return 'brew';
  return undefined;
}

/**
 * Installs packages of the operating system. Services they bring are not started: Heed runs its own, on its own port
 * and data, and stops them again.
 *
 * @throws LaunchError with the package manager's last line when it fails.
 */
export async function installSystemPackages(options: {
  readonly manager: PackageManager;
  readonly packages: readonly string[];
  readonly log: Writable;
  readonly logFile: string;
}): Promise<void> {
  const failure = `${options.packages.join(' and ')} could not be installed`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' };
  const run = (command: string, args: readonly string[]) =>
    runCommand({ failure, command, args, env, log: options.log, logFile: options.logFile });
  switch (options.manager) {
    case 'brew':
      await run('brew', ['install', ...options.packages]);
      return;
    case 'apt':
      await run('apt-get', [...LOCK_PATIENCE, 'update', '-q']);
      await withoutServices(async () => {
        await run('apt-get', [
          ...LOCK_PATIENCE,
          'install',
          '-y',
          '-q',
          '--no-install-recommends',
          ...options.packages,
        ]);
      });
      return;
    default:
      options.manager satisfies never;
  }
}

/** Debian asks this file whether a freshly installed service may start. One that is there already is respected. */
async function withoutServices(install: () => Promise<void>): Promise<void> {
  let ours = false;
  try {
    await writeFile(NO_SERVICES, '#!/bin/sh\nexit 101\n', { flag: 'wx', mode: 0o755 });
    ours = true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  try {
    await install();
  } finally {
    if (ours) await rm(NO_SERVICES, { force: true });
  }
}
