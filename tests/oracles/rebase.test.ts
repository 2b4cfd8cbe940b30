import { readFileSync } from 'node:fs';
import { answerRebase } from '@heed/trends/rebase/answer-rebase';
import type { PUBLISHED_METHODS } from '@heed/trends/rebase/published-changes';
import { describe, expect, it } from 'vitest';

type Case = {
  series: string;
  tail: number;
  scale: number;
  minseglen: number;
} & Record<(typeof PUBLISHED_METHODS)[number], number[] | null>;
type Truth = {
  type: 'none' | 'spike' | 'step' | 'two' | 'ramp';
  at: number | null;
  at2: number | null;
  size: number | null;
};
type Labelled = { id: string; truth: Truth };

const NO_TRUTH: Truth = { type: 'none', at: null, at2: null, size: null };

const byId = new Map(
  read<{ series: { id: string }[] }>('spc/series.json').series.map((one) => [one.id, one]),
);
const { cases } = read<{ cases: Case[] }>('rebase/changepoints.json');
const labelled = read<{ series: Labelled[] }>('rebase/labelled-shifts.json');

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')) as T;
}

describe('published change points', () => {
  const { errors, output } = answerRebase({
    cases: cases.map(({ series, tail, scale, minseglen }) => ({
      series: byId.get(series),
      tail,
      scale,
      minseglen,
    })),
  });

  it.each([
    ['pelt_mean', 156],
    ['pelt_meanvar', 156],
    ['pelt_poisson', 76],
    ['bai_perron_bic', 31],
  ] as const)('%s: every position of %i cases', (method, count) => {
    const answers = (output?.cases ?? []).map((answer, at) => ({
      given: answer[method],
      published: cases[at]?.[method] ?? null,
    }));
    const compared = answers.filter(({ published }) => published !== null);
    expect(errors).toEqual([]);
    expect(compared).toHaveLength(count);
    for (const { given, published } of compared) expect(given).toEqual(published);
  });

  it('finds the published scale where none is given', () => {
    const bare = cases.map(({ series, tail, minseglen }) => ({
      series: byId.get(series),
      tail,
      minseglen,
    }));
    const scales = (answerRebase({ cases: bare }).output?.cases ?? []).map(({ scale }) => scale);
    scales.forEach((scale, at) => expect(scale).toBeCloseTo(cases[at]?.scale ?? NaN, 9));
  });
});

describe('suggestions on series with a known truth', () => {
  const { output } = answerRebase(labelled);
  const answered = (output?.cases ?? []).map(({ suggestions = [] }, index) => {
    const { type, at, at2, size } = labelled.series[index]?.truth ?? NO_TRUTH;
    const steps = type === 'step' || type === 'two' ? [at, at2].filter((one) => one !== null) : [];
    return { type, steps, size: Math.abs(size ?? 0), found: suggestions.map((one) => one.at) };
  });
  const NEAR = 3;
  const isHit = (one: number, others: readonly number[]) =>
    others.some((other) => Math.abs(one - other) <= NEAR);
  const recall = (some: typeof answered) =>
    share(some.flatMap(({ steps, found }) => steps.map((step) => isHit(step, found))));

  it('suggests something on at most 5.5 % of series without a step', () => {
    const flat = answered.filter(({ type }) => type === 'none' || type === 'spike');
    expect(flat).toHaveLength(168);
    expect(share(flat.map(({ found }) => found.length > 0))).toBeLessThanOrEqual(0.055);
  });

  it('finds 80 % of all steps and 92 % of single steps of two deviations or more', () => {
    const large = answered.filter(({ type, size }) => type === 'step' && size >= 2);
    expect(answered.flatMap(({ steps }) => steps)).toHaveLength(132);
    expect(recall(answered)).toBeGreaterThanOrEqual(0.8);
    expect(recall(large)).toBeGreaterThanOrEqual(0.92);
  });

  it('is right in 87 % of what it suggests where there is a step', () => {
    const stepped = answered.filter(({ steps }) => steps.length > 0);
    const right = stepped.flatMap(({ steps, found }) => found.map((one) => isHit(one, steps)));
    expect(share(right)).toBeGreaterThanOrEqual(0.87);
  });
});

function share(answers: readonly boolean[]): number {
  return answers.filter(Boolean).length / answers.length;
}
