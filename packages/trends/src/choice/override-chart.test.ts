import { describe, expect, it } from 'vitest';

import type { ChartName } from './choice-types.ts';
import { chooseChart, type ChoiceInput } from './choose-chart.ts';
import { choosableCharts, overrideChart } from './override-chart.ts';

/** Fixed noise without a season: whole numbers from −3 to 3. */
const NOISE = [2, -1, 0, 3, -2, 1, -3, 0, 1, -1, 2, -2, 0, 3, -3, 1, -1, 2, 0, -2, 1, 3, -1, -3];
const LONG = [...NOISE, ...NOISE.toReversed().map((value) => -value)];

const monthly = (kind: ChoiceInput['kind'], values: number[], size?: number): ChoiceInput => ({
  kind,
  values,
  perYear: 12,
  ...(size !== undefined && { denominators: values.map(() => size) }),
});
const shares = monthly(
  'p',
  NOISE.map((one) => 400 + 20 * one),
  1_000,
);
const fewEvents = monthly(
  'p',
  NOISE.map((one) => 4 + one),
  100,
);
const counts = monthly(
  'count',
  NOISE.map((one) => 60 + 8 * one),
);
const seasonal = monthly(
  'p',
  LONG.map((one, at) => 500 + one + 90 * Math.sin((at * Math.PI) / 6)),
  1_000,
);
const alike = monthly(
  'count',
  LONG.map((one, at) => Math.round(100 + one + 40 * Math.sin(at / 2.3))),
);
const short = monthly('measured', NOISE.slice(0, 7));
const measured = monthly('measured', NOISE);

const by = (chart: ChartName) => ({
  chart,
  reason: 'As the board reads it',
  by: 'a',
  on: '2026-03-31',
});

describe('charts that may be chosen', () => {
  it.each<[string, ChoiceInput, string[]]>([
    ['a share with its counts', shares, ['xmr', 'p', 'pp']],
    ['a share without them', monthly('p', [...NOISE]), ['xmr']],
    [
      'a rate with its counts',
      monthly(
        'u',
        [...NOISE].map((one) => 60 + one),
        9_000,
      ),
      ['xmr', 'up'],
    ],
    ['a count', counts, ['xmr', 'c']],
    ['a measured value', measured, ['xmr']],
    ['too few values', short, []],
  ])('for %s', (_, input, charts) => {
    expect(choosableCharts(input)).toEqual(charts);
  });
});

describe('what follows from a chosen chart', () => {
  it.each<[string, ChoiceInput, ChartName, object]>([
    ['its rules judge', shares, 'xmr', { alarm: 'chart_rules', refusal: null, mayAlert: true }],
    ['also with narrower limits', shares, 'p', { alarm: 'chart_rules', mayAlert: true }],
    ['windows keep judging few events', fewEvents, 'xmr', { alarm: 'binomial_windows' }],
    [
      'a season it cannot take out refuses rules',
      seasonal,
      'pp',
      { alarm: 'none', refusal: 'season', adjusted: false, mayAlert: false },
    ],
    ['an XmR chart takes it out', seasonal, 'xmr', { adjusted: true, refusal: null }],
    [
      'neighbours too alike refuse rules on any chart',
      alike,
      'c',
      { alarm: 'none', refusal: 'autocorrelation', mayAlert: false },
    ],
  ])('%s', (_, input, chart, expected) => {
    expect(overrideChart(input, by(chart))).toMatchObject({
      ...expected,
      chart,
      override: by(chart),
    });
  });

  it.each<[string, ChoiceInput, ChartName]>([
    ['does not fit the series', counts, 'p'],
    ['is not drawn as itself', measured, 'run'],
    ['has too few values', short, 'xmr'],
  ])('gives way to the automatic one where it %s', (_, input, chart) => {
    expect(overrideChart(input, by(chart))).toEqual(chooseChart(input));
  });

  it('says what was chosen, and what would have been', () => {
    expect(overrideChart(shares, by('xmr')).reasons).toEqual([
      'XmR chart: chosen by a person.',
      `Heed would have chosen the ${chooseChart(shares).reasons[0] ?? ''}`,
    ]);
    expect(overrideChart(shares, by('pp')).reasons[1]).toBe('Heed would have chosen the same.');
    expect(overrideChart(alike, by('c')).reasons.at(-1)).toMatch(/^Neighbouring values are alike/);
  });

  it('takes no choice without a reason', () => {
    expect(() => overrideChart(shares, { ...by('p'), reason: ' ' })).toThrow('reason');
  });
});
