import { describe, expect, it } from 'vitest';

import { chooseChart } from '../choice/choose-chart.ts';
import { XMR_PRESETS } from '../xmr/presets.ts';
import type { MeasurePeriod } from './alert-types.ts';
import { analyseMeasure } from './analyse-measure.ts';
import type { ChosenChart, MeasureSeries } from './analyse-measure.ts';
import { decideMeasureAlert } from './decide-measure-alert.ts';
import { newestWindow } from './window-facts.ts';

const measure = {
  name: 'Incidents',
  better: 'lower',
  unit: '',
  decimals: 0,
  per: 1,
  comparable: false,
  counts: true,
  benchmarkName: 'England',
} as const;

function counts(values: number[]): MeasureSeries {
  const chosen = chooseChart({ kind: 'count', values, perYear: 12 });
  const periods = values.map((value, at): MeasurePeriod => ({ period: String(at), value }));
  return { measure, periods, preset: XMR_PRESETS['mdc-2023'], chosen, perYear: 12 };
}

const RARE = [2, 3, 1, 2, 4, 2, 3, 2, 1, 3, 2, 2, 3, 2, 2, 1, 2, 3];

describe('a count too small for the rules of a chart', () => {
  it('is drawn without rules', () => {
    const analysis = analyseMeasure(counts([...RARE, 14]));
    expect(analysis.segments[0]?.upl).toBeLessThan(14);
    expect(analysis.points.flatMap((point) => point?.signals ?? [])).toEqual([]);
    expect(analysis.variation).toBeNull();
  });

  it('alerts by its last periods, and says so', () => {
    const { decision, open, sentences } = decideMeasureAlert({
      ...counts([...RARE, 14]),
      previous: null,
    });
    expect({ decision, rule: open?.rule }).toEqual({ decision: 'raise', rule: 'window-1' });
    expect(sentences.join(' ')).toMatch(/higher than the periods before predict; chance alone/);
    expect(decideMeasureAlert({ ...counts([...RARE, 2]), previous: null }).decision).toBe('none');
  });

  it('does not alert on the good side, nor again while its level stays', () => {
    const many = RARE.map((value) => value * 3);
    expect(decideMeasureAlert({ ...counts([...many, 0]), previous: null }).decision).toBe('none');
    const still = decideMeasureAlert({ ...counts([...RARE, 14, 15]), previous: null });
    expect(still.decision).toBe('none');
  });
});

describe('shares of groups of different size', () => {
  const shares = (sizes: number[]): MeasureSeries => {
    const periods = sizes.map((denominator, at) => {
      const numerator = Math.round(denominator * (0.2 + 0.02 * (at % 3)));
      return { period: String(at), value: (100 * numerator) / denominator, numerator, denominator };
    });
    const chosen = chooseChart({
      kind: 'p',
      values: periods.map(({ numerator }) => numerator),
      denominators: sizes,
      perYear: 1,
    });
    const per = { ...measure, per: 100, unit: '%', counts: false };
    return { measure: per, periods, preset: XMR_PRESETS['mdc-2023'], chosen, perYear: 1 };
  };

  it('have wider limits where the group is small, in the unit of the measure', () => {
    const analysis = analyseMeasure(shares([900, 400, 900, 100, 900, 800, 700, 900]));
    expect(analysis.chart).toBe('pp');
    const width = (at: number) =>
      (analysis.limits?.[at]?.upper ?? NaN) - (analysis.limits?.[at]?.lower ?? NaN);
    expect(width(3)).toBeGreaterThan(width(0));
    expect(analysis.segments[0]?.mean).toBeGreaterThan(15);
  });

  it('set the target beside the limits of the newest group', () => {
    const series = shares([900, 400, 900, 100, 900, 800, 700, 900]);
    expect(analyseMeasure({ ...series, target: 60 }).assurance).toBe('consistent_pass');
    expect(analyseMeasure({ ...series, target: 1 }).assurance).toBe('consistent_fail');
  });
});

describe('rates with the counts behind them', () => {
  const rates = (cases: number[], people: number[]): MeasureSeries => {
    const periods = cases.map((numerator, at) => {
      const denominator = people[at] ?? 1;
      return {
        period: String(at),
        value: (10_000 * numerator) / denominator,
        numerator,
        denominator,
      };
    });
    const chosen = chooseChart({ kind: 'u', values: cases, denominators: people, perYear: 12 });
    const per = { ...measure, per: 10_000, unit: '', counts: false };
    return { measure: per, periods, preset: XMR_PRESETS['mdc-2023'], chosen, perYear: 12 };
  };
  const cases = [61, 58, 66, 55, 63, 60, 57, 64, 59, 62, 65, 56, 61, 60];
  const people = cases.map((_, at) => (at === 3 ? 20_000 : 70_000 + at));

  it('are drawn on a u′ chart, with wider limits where fewer people stand behind them', () => {
    const analysis = analyseMeasure(rates(cases, people));
    expect(analysis.chart).toBe('up');
    const width = (at: number) =>
      (analysis.limits?.[at]?.upper ?? NaN) - (analysis.limits?.[at]?.lower ?? NaN);
    expect(width(3)).toBeGreaterThan(1.5 * width(0));
    const total = (values: number[]) => values.reduce((sum, one) => sum + one, 0);
    expect(analysis.segments[0]?.mean).toBeCloseTo((10_000 * total(cases)) / total(people), 9);
  });

  it('of few cases are judged by what earlier periods predict', () => {
    const few = [3, 2, 4, 1, 3, 2, 2, 4, 1, 3, 3, 2, 2];
    const series = rates(
      [...few, 14],
      [...few, 0].map(() => 50_000),
    );
    expect(series.chosen).toMatchObject({ chart: 'up', alarm: 'bayes_windows' });
    expect(newestWindow(series)).toMatchObject({ law: 'bayes', alarm: true });
  });
});

describe('the window of the newest period', () => {
  const may: ChosenChart = {
    chart: 'xmr',
    alarm: 'chart_rules',
    adjusted: false,
    refusal: null,
    status: 'established',
    mayAlert: true,
  };

  it.each([
    ['a series that may alert', {}, true],
    ['a trial series', { chosen: { ...may, mayAlert: false } }, false],
    ['a rebase that leaves too little history', { rebase: [14] }, false],
    ['periods left out by a person', { excluded: [...RARE.keys()].slice(2) }, false],
  ])('of %s', (_, more, there) => {
    const reading = newestWindow({ ...counts([...RARE, 9]), chosen: may, ...more });
    expect(reading !== null).toBe(there);
  });
});
