import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, isFresh, writeStamp } from './stamp.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'heed-stamp-'));
  await put('src/a.ts', 'one');
  await put('src/deep/b.ts', 'two');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(file: string, content: string): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

function take(words: readonly string[] = []): Promise<string> {
  return fingerprint({ root, patterns: ['src/**', 'absent/**'], words });
}

describe('the fingerprint', () => {
  test('is the same for the same files', async () => {
    expect(await take()).toBe(await take());
  });

  test.each<[string, () => Promise<void>]>([
    ['a file changes', () => put('src/deep/b.ts', 'three')],
    ['a file comes', () => put('src/c.ts', '')],
    ['a file goes', () => rm(path.join(root, 'src/a.ts'))],
    [
      'content moves from one file to its neighbour',
      async () => {
        await put('src/a.ts', '');
        await put('src/deep/b.ts', 'onetwo');
      },
    ],
  ])('changes when %s', async (_what, change) => {
    const before = await take();
    await change();
    expect(await take()).not.toBe(before);
  });

  test('changes with the words that count as well', async () => {
    expect(await take(['a', 'b'])).not.toBe(await take(['ab']));
  });

  test.each(['src/a.test.ts', 'src/node_modules/x/i.js', 'src/build/out.js', 'src/generated/c.ts'])(
    'takes no notice of %s',
    async (file) => {
      const before = await take();
      await put(file, 'made');
      expect(await take()).toBe(before);
    },
  );
});

describe('a stamp', () => {
  const stampFile = () => path.join(root, 'stamps', 'step');
  const output = () => path.join(root, 'src/a.ts');

  test('is fresh only after it was written for these very inputs', async () => {
    const check = (value: string) =>
      isFresh({ stampFile: stampFile(), fingerprint: value, outputs: [output()] });
    expect(await check('x')).toBe(false);
    await writeStamp(stampFile(), 'x');
    expect(await check('x')).toBe(true);
    expect(await check('y')).toBe(false);
  });

  test('is not fresh when what the step made is gone', async () => {
    await writeStamp(stampFile(), 'x');
    await rm(output());
    const fresh = isFresh({ stampFile: stampFile(), fingerprint: 'x', outputs: [output()] });
    expect(await fresh).toBe(false);
  });
});
