#!/usr/bin/env node
// Runs the command line under the Node that comes with the project, whichever Node started it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const carried = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

if (major >= 24) {
  await import(main);
} else if (existsSync(carried)) {
  const { status, error } = spawnSync(carried, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (error) process.stderr.write(`heed: ${error.message}\n`);
  process.exitCode = status ?? 1;
} else {
  process.stderr.write('heed: run `npm start` once first; it brings what this command needs\n');
  process.exitCode = 1;
}
