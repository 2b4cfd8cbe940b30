import { expect, it } from 'vitest';

import { encodeAway } from './encode-away.ts';
import { encodeSentences } from './encode-sentences.ts';
import { DIMENSIONS, quantise } from './sentence-vector.ts';

const SENTENCES = [
  'A pupil collapsed after inhaling from an e-cigarette that a friend sold to him.',
  'Two boys were given a vape laced with something at the school gate.',
  'The minutes of the meeting were sent out late.',
];

it('points sentences that say alike the same way, whatever their words', async () => {
  const [pupil, boys, minutes] = await encodeSentences(SENTENCES);
  expect(alike(pupil, boys)).toBeGreaterThan(0.45);
  expect(alike(pupil, minutes)).toBeLessThan(0.2);
});

it('gives the same bytes in a thread of its own, each time', async () => {
  const here = await encodeSentences(SENTENCES);
  expect(await encodeAway(SENTENCES)).toEqual(here);
  expect(await encodeAway(SENTENCES)).toEqual(here);
});

// A processor without vector instructions may round one of them the other way.
it('gives the bytes that were kept before: another model would have to have another name', async () => {
  const [first = []] = await encodeSentences(SENTENCES);
  const kept = [43, 9, -63, 14, -53, -7, -16, 59, -58, 11, -60, 64];
  const off = kept.map((one, at) => Math.abs(one - (first[at] ?? Infinity)));
  expect(Math.max(...off)).toBeLessThanOrEqual(1);
});

it('gives zeros for what has no letter, and cuts what is too long', async () => {
  const [digits, long] = await encodeSentences(['12. 34 (56)', 'harm '.repeat(4_000)]);
  expect(digits).toEqual(new Int8Array(DIMENSIONS));
  expect(alike(long, long)).toBeCloseTo(1, 9);
});

it('starts no thread for no sentences', async () => {
  expect(await encodeAway([])).toEqual([]);
});

it.each([
  { component: 0, byte: 0 },
  { component: 0.125, byte: 127 },
  { component: -0.125, byte: -127 },
  { component: 1, byte: 127 },
  { component: 0.0005, byte: 1 },
  { component: 0.0004, byte: 0 },
])('keeps a component of $component as $byte', ({ component, byte }) => {
  expect([...quantise([component])]).toEqual([byte]);
});

function alike(a: ArrayLike<number> = [], b: ArrayLike<number> = []): number {
  const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Array.from(x).reduce((sum, one, at) => sum + one * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
