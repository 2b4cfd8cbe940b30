import { decidePanel, expectedFalseAlerts } from '@heed/trends/multiplicity/false-alert-budget';
import { meanOf, sumOf } from '@heed/trends/numerics/sample';
import type { FigureSeries } from '@heed/trends/window/figures-of';
import { readWindows, watchWindows, WINDOW_DEFAULTS } from '@heed/trends/window/watch-windows';
import { describe, expect, it } from 'vitest';

import { normalValue, poissonCount, seededRandom } from './seeded-random.ts';

const FIRST = 24;
const CHANGE = 42;
const LENGTH = CHANGE + 6;
const RUNS = 2_000;

/** Poisson counts that rise at period 42: alarms a period before, and the share found within six periods. */
function riseOf(from: number, to: number, seed: number) {
  const random = seededRandom(seed);
  const tally = { falseAlarms: 0, periods: 0, found: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    const values = Array.from({ length: LENGTH }, (_, at) =>
      poissonCount(random, at < CHANGE ? from : to),
    );
    const alarms = watchWindows(
      { kind: 'count', values },
      { first: FIRST, n: LENGTH - FIRST },
      { ...WINDOW_DEFAULTS, direction: 'up' },
    ).map((reading) => reading?.alarm ?? false);
    tally.periods += CHANGE - FIRST;
    tally.falseAlarms += alarms.slice(0, CHANGE - FIRST).filter(Boolean).length;
    if (alarms.slice(CHANGE - FIRST).some(Boolean)) tally.found += 1;
  }
  return { falseAlarms: tally.falseAlarms / tally.periods, found: tally.found / RUNS };
}

describe('small counts', () => {
  it.each([
    { from: 3, to: 6, mostFalse: 0.013, leastFound: 0.86 },
    { from: 1, to: 3, mostFalse: 0.005, leastFound: 0.78 },
  ])('that rise from $from to $to are found', ({ from, to, mostFalse, leastFound }) => {
    const { falseAlarms, found } = riseOf(from, to, 5);
    expect(falseAlarms).toBeLessThanOrEqual(mostFalse);
    expect(found).toBeGreaterThanOrEqual(leastFound);
  });
});

const PANEL = 40;
const PANELS = [101, 102, 103, 104];
const MONTHS = 120;

/** A panel of counts, shares and measured values, of which the first `shifted` rise by four deviations half way. */
function panelOf(random: () => number, shifted: number): FigureSeries[] {
  return Array.from({ length: PANEL }, (_, indicator) => {
    const level = [1, 4, 12, 40][indicator % 4] ?? 1;
    const rise = (at: number): number =>
      indicator < shifted && at >= FIRST + MONTHS / 2 ? 4 * Math.sqrt(level) : 0;
    const months = Array.from({ length: FIRST + MONTHS }, (_, at) => at);
    if (indicator % 3 === 0) {
      return { kind: 'count', values: months.map((at) => poissonCount(random, level + rise(at))) };
    }
    if (indicator % 3 === 1) {
      const exposures = months.map(() => 200 + Math.floor(random() * 100));
      const values = months.map((at) => Math.min(150, poissonCount(random, level + rise(at))));
      return { kind: 'rate', values, exposures };
    }
    const values = months.map((at) => level + rise(at) + Math.sqrt(level) * normalValue(random));
    return { kind: 'measure', values };
  });
}

function decideMonth(panel: readonly FigureSeries[], month: number) {
  return decidePanel(
    panel.map((series, indicator) => ({
      indicator: String(indicator),
      p: readWindows(series, month)?.p ?? 1,
    })),
  );
}

describe('a panel of forty indicators over ten years', () => {
  it('sends an e-mail in at most one month in ten while all are stable', () => {
    const months = PANELS.flatMap((seed) => {
      const panel = panelOf(seededRandom(seed), 0);
      return Array.from({ length: MONTHS }, (_, at) => decideMonth(panel, FIRST + at));
    });
    const alerts = months.map((month) => month.alerts.length);
    expect(alerts.filter((count) => count > 0).length / months.length).toBeLessThanOrEqual(0.1);
    expect(sumOf(alerts)).toBeLessThanOrEqual(expectedFalseAlerts({ runs: months.length }));
  });

  it.each([2, 4, 6])('with %i real shifts finds these, and one alert in ten is false', (real) => {
    const shares: number[] = [];
    for (const panel of PANELS.map((seed) => panelOf(seededRandom(seed), real))) {
      const found = new Set<string>();
      for (let month = FIRST + MONTHS / 2; month < FIRST + MONTHS; month += 1) {
        const { alerts } = decideMonth(panel, month);
        const right = alerts.filter(({ indicator }) => Number(indicator) < real);
        for (const { indicator } of right) found.add(indicator);
        shares.push(alerts.length === 0 ? 0 : 1 - right.length / alerts.length);
      }
      expect(found.size).toBe(real);
    }
    expect(meanOf(shares)).toBeLessThanOrEqual(0.1);
  });
});
