import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAlive } from './process-table.ts';

/** A launcher with two processes under it, one of which takes a moment to stop; it writes down what happens. */
const PROGRAM = `
import { PassThrough } from 'node:stream';
import { appendFileSync } from 'node:fs';
import { startChild } from '${import.meta.dirname}/child.ts';
import { endWithLauncher } from '${import.meta.dirname}/environment.ts';
import { runLauncher } from '${import.meta.dirname}/run-launcher.ts';
const note = (line) => appendFileSync(process.argv[2], line + '\\n');
const slow = 'process.on("SIGTERM", () => setTimeout(() => process.exit(0), 150)); setInterval(() => {}, 1000)';
const start = (name, script) => startChild({
  name, command: process.execPath, args: [...endWithLauncher(), '--eval', script], cwd: '/', env: {},
  log: new PassThrough().resume(), channel: true,
});
await runLauncher(async (supervisor) => {
  for (const [name, script] of [['first', slow], ['second', process.argv[3] || slow]]) {
    const child = start(name, script);
    note(name + ' ' + child.pid);
    await supervisor.add({ name, process: child, stop: async () => {
      await child.stop('SIGTERM', 5000);
      note('stopped ' + name);
    } });
  }
  process.stdout.write('up\\n');
  return supervisor.whenAsked;
});
`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heed-supervisor-'));
  await writeFile(path.join(folder, 'program.ts'), PROGRAM);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function launch(second = '') {
  const notesFile = path.join(folder, 'notes');
  const launcher = spawn(process.execPath, [path.join(folder, 'program.ts'), notesFile, second]);
  let output = '';
  const up = new Promise<void>((resolve) => {
    launcher.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('up\n')) resolve();
    });
  });
  const closed = once(launcher, 'close');
  await up;
  const notes = async () => (await readFile(notesFile, 'utf8')).trim().split('\n');
  return { launcher, notes, closed, output: () => output };
}

async function pidsOf(notes: readonly string[]): Promise<number[]> {
  return notes.flatMap((line) => /^(?:first|second) (\d+)$/.exec(line)?.[1] ?? []).map(Number);
}

describe('a supervisor', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'stops what it started on %s, last one first, and calls that a success',
    async (signal) => {
      const { launcher, notes, closed } = await launch();
      launcher.kill(signal);
      launcher.kill(signal);
      const [exitCode] = await closed;
      expect(exitCode).toBe(0);
      expect((await notes()).slice(2)).toEqual(['stopped second', 'stopped first']);
      expect((await pidsOf(await notes())).filter(isAlive)).toEqual([]);
    },
  );

  test('stops everything when one part ends by itself, and says which', async () => {
    const { notes, closed, output } = await launch(
      'setTimeout(() => { console.log("no room"); process.exit(3); }, 300)',
    );
    const [exitCode] = await closed;
    expect(exitCode).toBe(1);
    expect(output()).toContain(
      'second stopped by itself (exit code 3), so everything is stopped: no room',
    );
    expect(await notes()).toContain('stopped first');
  });

  test('leaves no process behind when it is killed itself', async () => {
    const { launcher, notes, closed } = await launch();
    const pids = await pidsOf(await notes());
    expect(pids.filter(isAlive)).toHaveLength(2);
    launcher.kill('SIGKILL');
    await closed;
    await expect.poll(() => pids.filter(isAlive), { timeout: 20_000 }).toEqual([]);
  });
});
