import { expect, test } from 'vitest';

import { readProjectFile, trackedFiles } from './project-files.ts';

const TEXT =
  /\.(ts|mjs|cjs|js|svelte|json|jsonc|yaml|yml|md|sql|prisma|css|scss|html|csv|txt|sh)$|^\.[^/]+$|^\.ci\//;
const files = trackedFiles().filter((file) => TEXT.test(file));

/** Written in parts, so that this file does not hold what it looks for. */
const FORBIDDEN = [
  {
    what: 'a path of one machine',
    pattern: /(?:^|["'`\s(=:])\/(?:home|Users|root|work|farm|mnt)\/[\w.-]/m,
  },
  {
    what: 'the address of a package registry',
    pattern: /(?:registry\.npmjs|registry\.yarnpkg|npmmirror|jsr)\.\w+|\btarball: /i,
  },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
];

test('there are files to read, the lockfile among them', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files).toContain('pnpm-lock.yaml');
});

test.each(FORBIDDEN)('no file holds $what', ({ pattern }) => {
  const found = files
    .filter((file) => file !== 'tests/architecture/portable-files.test.ts')
    .flatMap((file) => {
      const [match] = pattern.exec(readProjectFile(file)) ?? [];
      return match === undefined ? [] : [`${file}: ${match.trim()}`];
    });
  expect(found).toEqual([]);
});
