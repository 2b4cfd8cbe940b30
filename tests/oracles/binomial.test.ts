import { readFileSync } from 'node:fs';
import { binomialLowerTail, binomialUpperTail } from '@heed/trends/numerics/binomial';
import { describe, expect, it } from 'vitest';

type Row = { n: number; p: number; x: number[]; lower: number[]; upper_ge: number[] };

const { pbinom } = JSON.parse(
  readFileSync(new URL('data/spc/numerics.json', import.meta.url), 'utf8'),
) as { pbinom: Row[] };

const tails = pbinom.flatMap(({ n, p, x, lower, upper_ge: upper }) =>
  x.map((at, index) => ({ n, p, x: at, lower: lower[index] ?? NaN, upper: upper[index] ?? NaN })),
);

describe('binomial tails', () => {
  it.each(tails)('n $n, p $p, x $x', ({ lower, upper, ...trial }) => {
    expect(Math.abs(binomialUpperTail(trial) / upper - 1)).toBeLessThan(1e-12);
    expect(Math.abs(binomialLowerTail(trial) / lower - 1)).toBeLessThan(1e-12);
  });
});
