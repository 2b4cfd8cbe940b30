import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heed-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function leaveLock(content: string): Promise<void> {
  await writeFile(path.join(folder, 'lock'), content);
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('names its holder and is gone after release', async () => {
  const lock = await takeLock(folder);
  expect((await readFile(path.join(folder, 'lock'), 'utf8')).trim()).toBe(String(process.pid));
  await lock.release();
  await expect(readFile(path.join(folder, 'lock'))).rejects.toThrow('ENOENT');
});

test('a lock of a process that is gone is taken over', async () => {
  await leaveLock(`${await deadProcess()}\n`);
  const lock = await takeLock(folder);
  expect((await readFile(path.join(folder, 'lock'), 'utf8')).trim()).toBe(String(process.pid));
  await lock.release();
});

test.each(['', 'x', '-1', '0'])('a damaged lock (%j) is taken over', async (content) => {
  await leaveLock(content);
  await (await takeLock(folder)).release();
});

test('a number that now belongs to some other program is taken over', async () => {
  const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  await leaveLock(`${other.pid}\n`);
  await (await takeLock(folder)).release();
  other.kill('SIGKILL');
});

test('while another launcher runs, the second says which process to stop', async () => {
  const script = 'setInterval(() => {}, 1000)';
  const other = spawn(process.execPath, ['--eval', script, 'apps/launcher/src/start.ts']);
  await once(other, 'spawn');
  await leaveLock(`${other.pid}\n`);
  await expect(takeLock(folder)).rejects.toThrow(
    `Heed is already running from ${folder} (process ${other.pid}).`,
  );
  other.kill('SIGKILL');
});
