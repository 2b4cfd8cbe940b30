import { expect, test } from 'vitest';

import { readProjectFile, trackedFiles } from './project-files.ts';

const MOST_LINES = 400;
const MEDIAN_LINES = 100;

const lengths = trackedFiles()
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => ({ file, lines: readProjectFile(file).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

test('there are files to measure', () => {
  expect(lengths.length).toBeGreaterThan(100);
});

test(`no file has more than ${MOST_LINES} lines`, () => {
  expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});

test(`half of the files have at most ${MEDIAN_LINES} lines`, () => {
  const median = lengths[Math.floor(lengths.length / 2)];
  expect(median?.lines).toBeLessThanOrEqual(MEDIAN_LINES);
});
