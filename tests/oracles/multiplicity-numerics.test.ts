import { readFileSync } from 'node:fs';
import { poissonInterval, wilsonInterval } from '@heed/trends/numerics/intervals';
import { negativeBinomialQuantile } from '@heed/trends/numerics/negative-binomial';
import { normalQuantile } from '@heed/trends/numerics/normal';
import { poissonQuantile, poissonUpperTail } from '@heed/trends/numerics/poisson';
import { anhoejLimits } from '@heed/trends/numerics/run-limits';
import { describe, expect, it } from 'vitest';

type Interval = { lower: number; upper: number };
type Numerics = {
  ppois: { lambda: number; x: number[]; upper_tail_ge: number[] }[];
  qpois: { lambda: number; p: number[]; q: number[] }[];
  qnbinom: { size: number; prob: number; p: number[]; q: number[] }[];
  qnorm: { p: number[]; q: number[] };
  wilson: ({ x: number; n: number } & Interval)[];
  poisson_exact_ci: ({ x: number } & Interval)[];
  anhoej: { n_useful: number; longest_run_max: number; crossings_min: number }[];
};

const reference = JSON.parse(
  readFileSync(new URL('data/spc/numerics.json', import.meta.url), 'utf8'),
) as Numerics;

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => {
    const error =
      value === 0 ? Math.abs(found[at] ?? NaN) : Math.abs((found[at] ?? NaN) / value - 1);
    expect(error).toBeLessThanOrEqual(1e-12);
  });
}

describe('the Poisson law', () => {
  it.each(reference.ppois)('has the upper tails of mean $lambda', ({ lambda, x, ...expected }) => {
    expectClose(
      x.map((at) => poissonUpperTail({ mean: lambda, x: at })),
      expected.upper_tail_ge,
    );
  });

  it.each(reference.qpois)('has the quantiles of mean $lambda', ({ lambda, p, q }) => {
    expectClose(
      p.map((share) => poissonQuantile(lambda, share)),
      q,
    );
  });
});

it.each(reference.qnbinom)('negative binomial quantiles of size $size', ({ size, prob, p, q }) => {
  expectClose(
    p.map((share) => negativeBinomialQuantile({ size, prob }, share)),
    q,
  );
});

it('normal quantiles', () => {
  expectClose(reference.qnorm.p.map(normalQuantile), reference.qnorm.q);
});

it.each(reference.wilson)('interval of $x in $n', ({ x, n, lower, upper }) => {
  const found = wilsonInterval(x, n);
  expectClose([found.lower, found.upper], [lower, upper]);
});

it.each(reference.poisson_exact_ci)('interval of a count of $x', ({ x, lower, upper }) => {
  const found = poissonInterval(x);
  expectClose([found.lower, found.upper], [lower, upper]);
});

it.each(reference.anhoej)('run limits of $n_useful points', (asked) => {
  expect(anhoejLimits(asked.n_useful)).toEqual({
    longestRun: asked.longest_run_max,
    fewestCrossings: asked.crossings_min,
  });
});
