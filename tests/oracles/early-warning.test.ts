import { readFileSync } from 'node:fs';
import { answerWatch } from '@heed/trends/early-warning/answer-watch';
import { describe, expect, it } from 'vitest';

type Case = {
  series: string;
  method: string;
  control: object;
  first: number;
  n: number;
  upperbound: (number | null)[];
  alarm: number[];
  expected: (number | null)[] | null;
};

const { series } = read<{ series: { id: string }[] }>('series.json');
const { cases } = read<{ cases: Case[] }>('early-warning.json');
const byId = new Map(series.map((one) => [one.id, one]));

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/spc/${name}`, import.meta.url), 'utf8')) as T;
}

/** Greatest error in parts of the expected bound; Infinity where one answers and the other does not. */
function greatestError(found: readonly (number | null)[], expected: readonly (number | null)[]) {
  expect(found).toHaveLength(expected.length);
  return Math.max(
    ...expected.map((bound, at) => {
      const answer = found[at] ?? null;
      if (bound === null || answer === null) return bound === answer ? 0 : Infinity;
      return bound === answer ? 0 : Math.abs(answer / bound - 1);
    }),
  );
}

describe.each([
  ['earsC', 195, 1e-12],
  ['bayes', 15, 0],
  ['rki', 10, 1e-12],
  ['cusum', 5, 1e-12],
  ['glrnb', 10, 1e-12],
  ['farringtonFlexible', 28, 1e-10],
])('%s', (method, count, tolerance) => {
  const asked = cases.filter((one) => one.method === method);

  it(`answers all ${count} cases with the same alarms, and bounds within ${tolerance}`, () => {
    expect(asked).toHaveLength(count);
    for (const { series: id, alarm, upperbound, expected, ...rest } of asked) {
      const found = answerWatch({ ...rest, series: byId.get(id) });
      if (!('upperbound' in found)) throw new Error('a published method answers with bounds');
      expect({ id, alarm: found.alarm }).toEqual({ id, alarm });
      expect(greatestError(found.upperbound, upperbound)).toBeLessThanOrEqual(tolerance);
      if (expected) {
        expect(greatestError(found.expected ?? [], expected)).toBeLessThanOrEqual(1e-10);
      }
    }
  });
});
