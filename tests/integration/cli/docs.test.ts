import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { runHeed } from './run-heed.ts';

const page = await readFile(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');
const FENCED = /```sh\n([^`]+)\n```\n\n```json\n([^`]+)\n```/g;
const PIPED = /^(?:echo '(?<input>[^']*)' \| )?npx heed (?<args>\S.*)$/;

const examples = [...page.matchAll(FENCED)].map(([, line = '', answer = '']) => {
  const { input = '', args = '' } = PIPED.exec(line)?.groups ?? {};
  return { command: args.split(' ')[0], args: args.split(' '), input, answer };
});

describe('every example of docs/command-line.md', () => {
  it('is found, one a command', () => {
    expect(examples.map(({ command }) => command)).toEqual([
      'trend',
      'watch',
      'rebase',
      'deadline',
      'identifiers',
      'triangulate',
      'review-triggers',
      'themes',
      'emerging',
      'import',
    ]);
  });

  it.each(examples)('heed $command answers as shown', async ({ args, input, answer }) => {
    const { code, out, err } = await runHeed(args, { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject(JSON.parse(answer) as object);
  });

  it('stands beside a word on every other command of the help', async () => {
    const { out } = await runHeed(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z-]+(?: [a-z]+)?)/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(examples.length);
    for (const name of names) expect(page).toContain(`heed ${name}`);
  });
});
