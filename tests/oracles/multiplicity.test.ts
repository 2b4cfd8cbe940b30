import { readFileSync } from 'node:fs';
import { testShareTrend } from '@heed/trends/early-warning/share-trend';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  hochberg,
  holm,
} from '@heed/trends/multiplicity/adjust-p-values';
import { binomialUpperTail } from '@heed/trends/numerics/binomial';
import { poissonInterval } from '@heed/trends/numerics/intervals';
import {
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '@heed/trends/numerics/negative-binomial';
import { poissonUpperTail } from '@heed/trends/numerics/poisson';
import { describe, expect, it } from 'vitest';

type Adjusted = { p: number[]; BH: number[]; BY: number[]; holm: number[]; hochberg: number[] };
type Trend = { series: string; last: number; chisq: number; p: number; slope_sign: number };
type CountTest = {
  series: string;
  baseline: number;
  x: number;
  baseline_sum: number;
  poisson_plugin_upper: number;
  poisson_exact_conditional: number;
  bayes_predictive_upper: number;
  bayes_q95: number;
  bayes_q99: number;
  poisson_rate_ci95: [number, number];
};
type Series = { id: string; num?: (number | null)[]; den?: (number | null)[] };

const oracle = read<{
  p_adjust: Adjusted[];
  trend_last5: Trend[];
  last_point_count_tests: CountTest[];
}>('multiplicity-and-exact.json');
const { series } = read<{ series: Series[] }>('series.json');
const byId = new Map(series.map((one) => [one.id, one]));

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/spc/${name}`, import.meta.url), 'utf8')) as T;
}

function expectWithin(found: number, expected: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThanOrEqual(1e-9);
}

describe.each([
  ['BH', benjaminiHochberg],
  ['BY', benjaminiYekutieli],
  ['holm', holm],
  ['hochberg', hochberg],
] as const)('%s', (key, adjust) => {
  it.each(oracle.p_adjust)('of $p.length p-values', (asked) => {
    const found = adjust(asked.p);
    expect(found).toHaveLength(asked.p.length);
    asked[key].forEach((expected, at) => {
      expectWithin(found[at] ?? NaN, expected);
    });
  });
});

describe('the trend of the last shares', () => {
  it.each(oracle.trend_last5)('of $series', ({ series: id, last, chisq, p, slope_sign: slope }) => {
    const { num = [], den = [] } = byId.get(id) ?? {};
    const shares = num.flatMap((numerator, at) => {
      const denominator = den[at] ?? null;
      return numerator === null || denominator === null
        ? []
        : [{ num: numerator, den: denominator }];
    });
    const found = testShareTrend(shares.slice(-last));
    expectWithin(found.chisq, chisq);
    expectWithin(found.p, p);
    expect(found.slope).toBe(slope);
  });
});

describe('the last count against those before it', () => {
  it.each(oracle.last_point_count_tests)('of $series', (asked) => {
    const { x, baseline, baseline_sum: sum } = asked;
    const law = { size: sum + 0.5, prob: baseline / (baseline + 1) };
    expectWithin(poissonUpperTail({ mean: sum / baseline, x }), asked.poisson_plugin_upper);
    expectWithin(
      binomialUpperTail({ n: sum + x, p: 1 / (baseline + 1), x }),
      asked.poisson_exact_conditional,
    );
    expectWithin(negativeBinomialUpperTail({ ...law, x }), asked.bayes_predictive_upper);
    expect(negativeBinomialQuantile(law, 0.95)).toBe(asked.bayes_q95);
    expect(negativeBinomialQuantile(law, 0.99)).toBe(asked.bayes_q99);
    const { lower, upper } = poissonInterval(sum);
    expectWithin(lower / baseline, asked.poisson_rate_ci95[0]);
    expectWithin(upper / baseline, asked.poisson_rate_ci95[1]);
  });
});
