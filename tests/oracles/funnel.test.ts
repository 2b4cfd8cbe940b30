import { readFileSync } from 'node:fs';
import { funnelOf } from '@heed/trends/funnel/funnel';
import { describe, expect, it } from 'vitest';

type Case = {
  title: string;
  num: number[];
  den: number[];
  phi: number;
  tau2: number;
  target: number;
  uz: number[];
  wz: number[];
  ll998: number[];
  ul998: number[];
  ll998_od: number[];
  ul998_od: number[];
  outlier_od: number[];
};

const { cases } = JSON.parse(
  readFileSync(new URL('data/spc/funnel.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

describe.each(cases)('$title', (asked) => {
  const found = funnelOf(asked.num.map((num, at) => ({ num, den: asked.den[at] ?? NaN })));

  it('has the same centre and dispersion', () => {
    expect(found.areas.length).toBeGreaterThan(100);
    expect(errorOf([found.target], [asked.target])).toBeLessThanOrEqual(1e-9);
    expect(errorOf([found.phi], [asked.phi])).toBeLessThanOrEqual(1e-9);
    expect(errorOf([found.tau2], [asked.tau2])).toBeLessThanOrEqual(1e-9);
  });

  it.each([
    ['uz', (area: Area) => area.z],
    ['wz', (area: Area) => area.winsorised],
    ['ll998', (area: Area) => area.plain.lower],
    ['ul998', (area: Area) => area.plain.upper],
    ['ll998_od', (area: Area) => area.overdispersed.lower],
    ['ul998_od', (area: Area) => area.overdispersed.upper],
  ] as const)('has the same %s for every area', (key, of) => {
    expect(errorOf(found.areas.map(of), asked[key])).toBeLessThanOrEqual(1e-9);
  });

  it('has the same outliers', () => {
    const outliers = found.areas.flatMap(({ outlier }, at) => (outlier ? [at] : []));
    expect(outliers).toEqual(asked.outlier_od);
  });
});

type Area = ReturnType<typeof funnelOf>['areas'][number];

function errorOf(found: readonly number[], expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  return Math.max(...expected.map((value, at) => Math.abs((found[at] ?? NaN) / value - 1)));
}
