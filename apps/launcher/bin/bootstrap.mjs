// Plain JavaScript for any Node from 18 on: makes sure packages and Node 24 are there, then hands over to the
// TypeScript part of the same command, which runs on that Node 24.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertWritable, installPackages, projectNode } from './install.mjs';
import { SetupError, childEnv } from './steps.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Runs one of the launcher's commands (`start`, `test`, `dev`, `bench`) and ends with its exit code. */
export async function launch(command) {
  try {
    assertPlatform();
    assertWritable(root);
    await installPackages(root);
    process.exitCode = await handOver(command);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function assertPlatform() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 18 || (major === 18 && minor < 12)) {
    throw new SetupError(
      `This is Node ${process.versions.node}; Heed needs 18.12 or later to set itself up. Install a newer one from nodejs.org.`,
    );
  }
  if (process.platform === 'win32') {
    throw new SetupError('On Windows, run Heed inside WSL (the Windows Subsystem for Linux).');
  }
}

/**
 * Starts the TypeScript part and waits. Signals are passed on (it takes a second one for the same request), and the
 * open channel tells it when this process is gone, so that nothing is left behind.
 */
function handOver(command) {
  const node = projectNode(root);
  const script = path.join(root, 'apps', 'launcher', 'src', `${command}.ts`);
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    cwd: root,
    env: childEnv({ PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
