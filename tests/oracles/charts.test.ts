import { readFileSync } from 'node:fs';
import { answerTrend } from '@heed/trends/trend-command/answer-trend';
import { describe, expect, it } from 'vitest';

type Line = number | (number | null)[] | null;
type Series = { id: string; y?: unknown[]; num?: unknown[] };
type Case = { series: string; chart: string; params: object; [key: string]: unknown };
type Missing = {
  chart: string;
  y: (number | null)[];
  den: (number | null)[] | null;
  cl: number;
  ucl: Line;
  lcl: Line;
  sigma_signal: number[];
  n_useful: number;
  longest_run: number;
  crossings: number;
  runs_signal: boolean;
};

const { series } = read<{ series: Series[] }>('series.json');
const { series: lookedAfter } = read<{ series: Series[] }>('series-looked-after.json');
const byId = new Map([...series, ...lookedAfter].map((one) => [one.id, one]));

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/spc/${name}`, import.meta.url), 'utf8')) as T;
}

function answer(preset: string, cases: object[]): Record<string, unknown>[] {
  const { errors, output } = answerTrend({ preset, cases });
  expect(errors).toEqual([]);
  return output?.cases ?? [];
}

function answerCases(preset: string, cases: readonly Case[]) {
  return answer(
    preset,
    cases.map(({ series: id, chart, params }) => ({ series: byId.get(id), chart, params })),
  );
}

function lengthOf({ series: id }: Case): number {
  const found = byId.get(id);
  return (found?.y ?? found?.num ?? []).length;
}

/** The greatest relative error of a line; one number stands for the whole of it. */
function lineError(found: Line, expected: Line, length: number): number {
  let greatest = 0;
  for (let at = 0; at < length; at += 1) {
    const a = numberAt(found, at);
    const b = numberAt(expected, at);
    if (a === null || b === null) {
      if (a !== b) return Infinity;
    } else if (a !== b) {
      greatest = Math.max(greatest, Math.abs(a - b) / Math.abs(b));
    }
  }
  return greatest;
}

function numberAt(line: Line, at: number): number | null {
  return Array.isArray(line) ? (line[at] ?? null) : line;
}

function lineOf(one: Record<string, unknown> | undefined, key: string): Line {
  return (one?.[key] ?? null) as Line;
}

function pickKeys(one: Record<string, unknown>, keys: readonly string[]) {
  return Object.fromEntries(keys.map((key) => [key, one[key]]));
}

describe.each([
  {
    preset: 'qicharts2-0.8',
    file: 'charts-qic.json',
    cases: 894,
    points: 24_814,
    lines: ['cl', 'lcl', 'ucl', 'lcl95', 'ucl95', 'y'],
    exact: ['series', 'chart', 'sigma_signal', 'parts'],
  },
  {
    preset: 'powerbi-1.7',
    file: 'charts-pbi.json',
    cases: 552,
    points: 15_364,
    lines: ['cl', 'll99', 'ul99', 'll95', 'ul95', 'll68', 'ul68'],
    exact: ['series', 'chart', 'flags', 'variation', 'assurance'],
  },
])('$preset', ({ preset, file, cases: count, points, lines, exact }) => {
  const { cases } = read<{ cases: Case[] }>(file);
  const answered = answerCases(preset, cases);

  it('answers every case', () => {
    expect(answered).toHaveLength(count);
    expect(cases.reduce((total, one) => total + lengthOf(one), 0)).toBe(points);
  });

  it('gives every signal and icon', () => {
    expect(answered.map((one) => pickKeys(one, exact))).toEqual(
      cases.map((one) => pickKeys(one, exact)),
    );
  });

  it.each(lines)('gives %s within 1e-9 at every point', (key) => {
    const wrong = cases.filter((one, at) => {
      return lineError(lineOf(answered[at], key), lineOf(one, key), lengthOf(one)) > 1e-9;
    });
    expect(wrong.map(({ series: id, chart }) => `${id} ${chart}`)).toEqual([]);
  });
});

describe('series with gaps', () => {
  const { missing } = read<{ missing: Missing[] }>('missing.json');
  const named = missing.map((one, at) => [`${one.chart} (${at})`, one] as const);

  it.each(named)('%s: no moving range or run reaches over one', (_, one) => {
    const { chart, y, den } = one;
    const values = den ? { num: y, den } : { y };
    const [found] = answer('qicharts2-0.8', [{ series: { id: 'gaps', ...values }, chart }]);
    for (const key of ['cl', 'lcl', 'ucl'] as const) {
      expect(lineError(lineOf(found, key), one[key], y.length)).toBeLessThanOrEqual(1e-9);
    }
    expect(found).toMatchObject({
      sigma_signal: one.sigma_signal,
      parts: [
        {
          n_useful: one.n_useful,
          longest_run: one.longest_run,
          crossings: one.crossings,
          runs_signal: one.runs_signal,
        },
      ],
    });
  });
});

describe("Heed's own presets", () => {
  const { cases } = read<{ cases: Case[] }>('charts-qic.json');
  const plain = cases.filter(({ chart, params }) => {
    const { freeze, part, exclude } = { freeze: null, part: null, exclude: null, ...params };
    return ['p', 'u', 'c'].includes(chart) && !freeze && !part && !exclude;
  });

  it.each(['mdc-2023', 'safe'])('%s draws shares, rates and counts the same', (preset) => {
    expect(plain.length).toBeGreaterThan(150);
    const answered = answer(
      preset,
      plain.map(({ series: id, chart }) => ({ series: byId.get(id), chart })),
    );
    plain.forEach((one, at) => {
      for (const key of ['lcl', 'ucl', 'lcl95', 'ucl95']) {
        const error = lineError(lineOf(answered[at], key), lineOf(one, key), lengthOf(one));
        expect(error).toBeLessThanOrEqual(1e-9);
      }
    });
  });
});
