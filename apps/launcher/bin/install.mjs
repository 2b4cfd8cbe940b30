// Plain JavaScript for any Node from 18 on: this brings pnpm, every package and Node 24 into the checkout.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, childEnv, runStep } from './steps.mjs';

const WORKSPACE_FOLDERS = ['apps', 'packages'];
const SINGLE_PACKAGES = ['.', 'workers', 'tests'];

/** The Node 24 binary itself, not its shell wrapper: a wrapper would keep signals from it. */
export function projectNode(root) {
  return path.join(root, 'node_modules', 'node', 'bin', 'node');
}

function pnpmScript(root) {
  return path.join(root, '.heed', 'tools', 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
}

/** Fails with one line when the checkout cannot be written, instead of half-way through. */
export function assertWritable(root) {
  for (const folder of [root, path.join(root, '.heed'), path.join(root, 'node_modules')]) {
    if (folder !== root && !existsSync(folder)) continue;
    const probe = path.join(folder, `.heed-probe-${process.pid}`);
    try {
      accessSync(folder, constants.W_OK);
      writeFileSync(probe, '');
      unlinkSync(probe);
    } catch (error) {
      throw new SetupError(
        `Heed cannot write in ${folder} (${error.code}). Make it writable for you, or put the checkout in a folder of your own, and run this again.`,
      );
    }
  }
}

/**
 * Brings pnpm and all packages to the state of the lockfile. Does nothing when the stamp left by the last complete
 * installation matches; an interrupted one left no stamp and is done again.
 */
export async function installPackages(root) {
  const stamp = path.join(root, 'node_modules', '.heed-installed');
  const wanted = fingerprint(root);
  await installPnpm(root);
  if (existsSync(projectNode(root)) && readIfThere(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  const result = await runStep({
    title: 'Installing packages and Node 24',
    command: process.execPath,
    args: [
      pnpmScript(root),
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      '--reporter=append-only',
      '--config.confirm-modules-purge=false',
    ],
    cwd: root,
    env: childEnv(),
    logFile: logFile(root),
  });
  if (result.code !== 0) throw explain(result, root, 'The packages could not be installed');
  if (!existsSync(projectNode(root))) {
    throw new SetupError(
      `Node 24 did not arrive with the packages. Delete ${path.join(root, 'node_modules')} and run this again; details are in ${logFile(root)}.`,
    );
  }
  writeFileSync(stamp, wanted);
}

async function installPnpm(root) {
  const tools = path.join(root, '.heed', 'tools');
  const ready = path.join(tools, 'ready');
  const wanted = pinnedPnpm(root);
  if (existsSync(pnpmScript(root)) && readIfThere(ready) === wanted) return;
  rmSync(tools, { recursive: true, force: true });
  mkdirSync(tools, { recursive: true });
  const result = await runStep({
    title: `Bringing ${wanted}`,
    command: 'npm',
    args: ['install', '--prefix', tools, '--no-audit', '--no-fund', '--fetch-retries=1', wanted],
    cwd: tools,
    env: childEnv(),
    logFile: logFile(root),
  });
  if (result.code === 127) {
    throw new SetupError(
      'npm is missing. It comes with Node from nodejs.org; on Debian and Ubuntu: apt-get install npm. Then run this again.',
    );
  }
  if (result.code !== 0) throw explain(result, root, 'The package manager could not be installed');
  writeFileSync(ready, wanted);
}

function pinnedPnpm(root) {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
}

/** Changes when any manifest, the lockfile, the machine's kind or the folder changes. */
function fingerprint(root) {
  const packages = WORKSPACE_FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
  );
  const files = [...SINGLE_PACKAGES, ...packages].map((name) => path.join(name, 'package.json'));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${root}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...files.sort()]) {
    hash.update(`\0${file}\0`).update(readIfThere(path.join(root, file)) ?? '');
  }
  return hash.digest('hex');
}

function explain({ output }, root, what) {
  const again = `then run this again; details are in ${logFile(root)}.`;
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.exec(
      output,
    );
  if (network) {
    return new SetupError(
      `${what}: the package registry cannot be reached (${network[0]}). Check the network or the proxy settings of npm, ${again}`,
    );
  }
  if (/ENOSPC/.test(output))
    return new SetupError(`${what}: the disk is full. Make room, ${again}`);
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new SetupError(`${what}: a folder cannot be written. Check who owns ${root}, ${again}`);
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    return new SetupError(
      `${what}: pnpm-lock.yaml does not belong to these package.json files. Run \`node ${pnpmScript(root)} install\`, ${again}`,
    );
  }
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  return new SetupError(`${what}: ${lastLine.trim()} Details are in ${logFile(root)}.`);
}

function logFile(root) {
  return path.join(root, '.heed', 'logs', 'install.log');
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
