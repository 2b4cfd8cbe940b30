import type { Writable } from 'node:stream';
import { LaunchError } from '../launch-error.ts';
import { say } from '../progress.ts';
import { findProgram } from '../programs.ts';
import { findPackageManager, installSystemPackages } from '../system-packages.ts';

const NAMES = ['redis-server', 'valkey-server'];
const BY_HAND =
  'Redis is missing and cannot be installed without your password. Install it and run this again: `sudo apt-get install redis-server` on Debian and Ubuntu, `sudo dnf install valkey` on Fedora, `brew install redis` on macOS; or set REDIS_URL to one that runs elsewhere.';

/**
 * The Redis (or Valkey) server program, installed through the machine's package manager when it is missing and that
 * needs no question.
 *
 * @throws LaunchError with one line that says what to install.
 */
export async function findOrInstallRedis(options: {
  readonly log: Writable;
  readonly logFile: string;
}): Promise<string> {
  const found = await findProgram(NAMES);
  if (found !== undefined) return found;
  const manager = await findPackageManager();
  if (manager === undefined) throw new LaunchError(BY_HAND);
  say(`Installing Redis through ${manager === 'apt' ? 'apt-get' : 'Homebrew'}`);
  const packages = [manager === 'apt' ? 'redis-server' : 'redis'];
  await installSystemPackages({ manager, packages, ...options });
  const installed = await findProgram(NAMES);
  if (installed === undefined) throw new LaunchError(BY_HAND);
  return installed;
}
