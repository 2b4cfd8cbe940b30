import { readFileSync } from 'node:fs';
import { analyseXmr } from '@heed/trends/xmr/analyse-xmr';
import type { Direction } from '@heed/trends/xmr/analysis-types';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';
import type { XmrAnswer } from '@heed/trends/trend-command/answer-heed';
import { answerTrend } from '@heed/trends/trend-command/answer-trend';
import { describe, expect, it } from 'vitest';

type Series = { id: string; [key: string]: unknown };
type Group = {
  start: number;
  n: number;
  mean: number;
  lpl: number | null;
  upl: number | null;
  short: boolean;
};
type Case = {
  series: string;
  params: object;
  tail?: number;
  groups: Group[];
  type: number[];
  type_mdc2023: number[] | null;
  variation: string;
  assurance: string | null;
};
type Edge = { y: number[]; dir: Direction; target: number | null };
type Missing = { y: (number | null)[]; cl: number; ucl: number[]; sigma_signal: number[] };

const { series } = read<{ series: Series[] }>('series.json');
const { types, cases } = read<{ types: string[]; cases: Case[] }>('xmr-ptd.json');
const edge = read<{ cases: Record<string, Edge>; missing: Missing[] }>('edge.json');
const byId = new Map(series.map((one) => [one.id, one]));

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/spc/${name}`, import.meta.url), 'utf8')) as T;
}

function answers(preset: string) {
  const document = {
    preset,
    cases: cases.map(({ series: id, params, tail }) => ({
      series: byId.get(id),
      params,
      ...(tail === undefined ? {} : { tail }),
    })),
  };
  const answer = answerTrend(document);
  expect(answer.errors).toEqual([]);
  return (answer.output?.cases ?? []).filter(isXmr);
}

function isXmr(answer: object): answer is XmrAnswer {
  return 'groups' in answer && !('chart' in answer);
}

describe('the reference package', () => {
  const answered = answers('ptd-0.2.2');

  it('gives the type of every point', () => {
    expect(answered.map(({ type }) => type)).toEqual(
      cases.map(({ type }) => type.map((code) => types[code])),
    );
    expect(cases.reduce((sum, { type }) => sum + type.length, 0)).toBe(11_138);
  });

  it('gives both icons', () => {
    const icons = ({ variation, assurance }: { variation: unknown; assurance: unknown }) => ({
      variation,
      assurance,
    });
    expect(answered.map(icons)).toEqual(cases.map(icons));
  });

  it('gives segments with limits within 1e-9', () => {
    cases.forEach(({ groups }, at) => {
      const found = answered[at]?.groups ?? [];
      expect(found.map(({ start, n, short }) => ({ start, n, short }))).toEqual(
        groups.map(({ start, n, short }) => ({ start, n, short })),
      );
      groups.forEach((group, index) => {
        for (const key of ['mean', 'lpl', 'upl'] as const) {
          expect(relativeError(found[index]?.[key], group[key])).toBeLessThanOrEqual(1e-9);
        }
      });
    });
  });

  it('gives the types of the 2023 two-of-three rule', () => {
    const changed = cases.filter((one) => one.type_mdc2023 !== null).length;
    expect(changed).toBeGreaterThan(50);
    expect(answers('ptd-0.2.2+mdc-2023').map(({ type }) => type)).toEqual(
      cases.map(({ type, type_mdc2023: later }) => (later ?? type).map((code) => types[code])),
    );
  });
});

function relativeError(found: number | null | undefined, expected: number | null): number {
  if (found == null || expected === null) return found === expected ? 0 : Infinity;
  return Math.abs(found - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
}

describe.each(['mdc-2023', 'safe'] as const)('a series that hardly varies, with %s', (name) => {
  function analyse(edgeCase: string, change: (y: number) => number = (y) => y) {
    const { y, dir, target } = edge.cases[edgeCase] ?? { y: [], dir: 'neutral', target: null };
    expect(y).not.toEqual([]);
    const preset = XMR_PRESETS[name];
    const result = analyseXmr({ values: y.map(change), direction: dir, target, preset });
    const marked = result.points.flatMap((point, at) => (point?.shown ? [at] : []));
    return { ...result, marked, last: result.segments.at(-1) };
  }

  it('constant: limits are the value, no signal, target met', () => {
    const { marked, last, assurance } = analyse('constant_at_target_side');
    expect(last).toMatchObject({ mean: 100, lpl: 100, upl: 100 });
    expect({ marked, assurance }).toEqual({ marked: [], assurance: 'consistent_pass' });
  });

  it('all zero: a target of zero is met', () => {
    const { marked, last, assurance } = analyse('all_zero');
    expect(last).toMatchObject({ mean: 0, lpl: 0, upl: 0 });
    expect({ marked, assurance }).toEqual({ marked: [], assurance: 'consistent_pass' });
  });

  it.each([
    ['one dip at the ceiling: only the dip', 'ceiling_one_dip', [15]],
    ['zeros, then a one: only the one', 'zero_then_one', [23]],
    ['two levels from rounding: common cause', 'two_level_rounding', []],
    ['one value: no signal', 'single', []],
    ['two values: no signal', 'pair', []],
    ['eight values: a point may be marked', 'trial8', [7]],
    ['six rising points are no trend of seven', 'trend6', []],
    ['a point on the mean ends a run', 'shift_broken_by_on_mean', [9, 10, 11, 12, 13, 14, 15]],
    ['negative values', 'negative_values', [10]],
    ['tiny values', 'tiny_scale', [10]],
    ['huge values', 'huge_scale', [10]],
  ])('%s', (_, edgeCase, expected) => {
    expect(analyse(edgeCase).marked).toEqual(expected);
  });

  it('a tie breaks a trend', () => {
    const rules = analyse('trend_with_tie').points.flatMap((point) => point?.signals ?? []);
    expect(rules.map(({ rule }) => rule)).not.toContain('trend');
  });

  it('says how far short series can be trusted', () => {
    expect(analyse('single')).toMatchObject({ variation: null, assurance: null });
    expect(analyse('single').last).toMatchObject({ status: 'none', lpl: null, upl: null });
    expect(analyse('trial8').last).toMatchObject({ status: 'trial', short: true });
    expect(analyse('trend6').last).toMatchObject({ status: 'established', short: false });
  });

  it('a unit changes no signal', () => {
    expect(analyse('tiny_scale', (y) => y * 1e9).points).toEqual(analyse('tiny_scale').points);
  });
});

describe('gaps', () => {
  it.each(edge.missing.map((one) => [one.y.filter((y) => y === null).length, one] as const))(
    'no moving range bridges one of %i',
    (_, { y, cl, ucl, sigma_signal: beyond }) => {
      const preset = { ...XMR_PRESETS.safe, limitFactor: 3 / 1.128 };
      const { segments, points } = analyseXmr({ values: y, direction: 'neutral', preset });
      expect(segments[0]?.mean).toBeCloseTo(cl, 9);
      expect(relativeError(segments[0]?.upl, ucl[0] ?? null)).toBeLessThanOrEqual(1e-9);
      expect(points.map((point) => point === null)).toEqual(y.map((value) => value === null));
      expect(
        points.flatMap((point, at) =>
          point?.signals.some(({ rule }) => rule === 'beyond_limits') ? [at + 1] : [],
        ),
      ).toEqual(beyond);
    },
  );
});
