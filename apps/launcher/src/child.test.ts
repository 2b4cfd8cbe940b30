import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';

function run(script: string) {
  return startChild({
    name: 'script',
    command: process.execPath,
    args: ['--eval', script],
    cwd: import.meta.dirname,
    env: {},
    log: new PassThrough().resume(),
  });
}

test.each([
  ['an ordinary end', 'console.log("done")', 0, 'exit code 0', 'done'],
  ['an exit code', 'console.error("no"); process.exit(3)', 3, 'exit code 3', 'no'],
  [
    'an error nobody caught, without its properties',
    'throw Object.assign(new Error("headline"), { url: "x" })',
    1,
    'exit code 1',
    'headline',
  ],
  ['a thrown error, without its stack', 'throw new Error("broken")', 1, 'exit code 1', 'broken'],
])('tells of %s', async (_what, script, code, how, last) => {
  const ending = await run(script).ended;
  expect(ending).toMatchObject({ code, how });
  expect(ending.lastLine).toContain(last);
});

test('a command that does not exist ends with 127', async () => {
  const child = startChild({
    name: 'nothing',
    command: '/nowhere/at-all',
    args: [],
    cwd: import.meta.dirname,
    env: {},
    log: new PassThrough().resume(),
  });
  expect(await child.ended).toMatchObject({ code: 127 });
});

test('a process that does not listen is killed when the patience is over', async () => {
  const up = Promise.withResolvers<void>();
  const child = startChild({
    name: 'deaf',
    command: process.execPath,
    args: [
      '--eval',
      'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)',
    ],
    cwd: import.meta.dirname,
    env: {},
    log: new PassThrough().resume(),
    onLine: () => up.resolve(),
  });
  await up.promise;
  expect(await child.stop('SIGTERM', 50)).toMatchObject({ how: 'signal SIGKILL' });
  expect(child.hasEnded()).toBe(true);
});
