import { readFileSync } from 'node:fs';
import { guessKind } from '@heed/trends/window/figures-of';
import { watchWindows, WINDOW_DEFAULTS } from '@heed/trends/window/watch-windows';
import { expect, it } from 'vitest';

type Labelled = {
  truth: { type: string; at: number | null; size: number | null };
  y: number[];
  den: number[] | null;
};

const FIRST = 24;
const WITHIN = 6;

const { series } = JSON.parse(
  readFileSync(new URL('data/spc/labelled-shifts.json', import.meta.url), 'utf8'),
) as { series: Labelled[] };

/** False alarms for each period before any change, and the share of steps found within six periods of them. */
function score(threshold?: number) {
  const falseAlarms = { alarms: 0, periods: 0 };
  const steps: { size: number; found: boolean }[] = [];
  for (const { truth, y, den } of series) {
    const bare = { values: y, ...(den ? { exposures: den } : {}) };
    const alarms = watchWindows(
      { kind: guessKind(bare), ...bare },
      { first: FIRST, n: y.length - FIRST },
      { ...WINDOW_DEFAULTS, ...(threshold === undefined ? {} : { threshold }) },
    ).map((reading) => reading?.alarm ?? false);
    const before = Math.max(0, (truth.at ?? y.length) - FIRST);
    falseAlarms.periods += before;
    falseAlarms.alarms += alarms.slice(0, before).filter(Boolean).length;
    if (truth.type === 'step') {
      const found = alarms.slice(before, before + WITHIN).some(Boolean);
      steps.push({ size: Math.abs(truth.size ?? 0), found });
    }
  }
  const shareFound = (some: typeof steps) => some.filter(({ found }) => found).length / some.length;
  return {
    periods: falseAlarms.periods,
    falseAlarms: falseAlarms.alarms / falseAlarms.periods,
    all: shareFound(steps),
    large: shareFound(steps.filter(({ size }) => size >= 2)),
  };
}

it('finds two steps in three, and large ones nearly always, at two false alarms in a hundred', () => {
  const { periods, falseAlarms, all, large } = score();
  expect(periods).toBeGreaterThan(6_000);
  expect(falseAlarms).toBeLessThanOrEqual(0.021);
  expect(all).toBeGreaterThanOrEqual(0.66);
  expect(large).toBeGreaterThanOrEqual(0.87);
});

it('finds three steps in four at four false alarms in a hundred', () => {
  const { falseAlarms, all } = score(2.5);
  expect(falseAlarms).toBeLessThanOrEqual(0.042);
  expect(all).toBeGreaterThanOrEqual(0.73);
});
