import { describe, expect, it } from 'vitest';
import { XMR_PRESETS } from '../xmr/presets.ts';
import type { MeasureAlertDecision, MeasurePeriod, OpenAlert } from './alert-types.ts';
import { decideMeasureAlert } from './decide-measure-alert.ts';
import type { MeasureSeries } from './analyse-measure.ts';

const measure = {
  name: 'Children not seen in time',
  better: 'lower',
  unit: '%',
  decimals: 1,
  per: 100,
  comparable: true,
  benchmarkName: 'England',
} as const;

/** Shares of 200 with England at 12 %: 10 % four times, then what a test adds. */
const EARLIER = [20, 22, 18, 20];

function shares(numerators: (number | null)[], benchmark: number | null = 12): MeasurePeriod[] {
  return numerators.map((numerator, at) => {
    const period = String(2014 + at);
    if (numerator === null) return { period, value: null, missing: 'c' };
    return { period, value: numerator / 2, numerator, denominator: 200, benchmark };
  });
}

function values(list: (number | null)[]): MeasurePeriod[] {
  return list.map((value, at) => ({ period: String(2000 + at), value }));
}

function decide(
  periods: MeasurePeriod[],
  previous: OpenAlert | null = null,
  more: Partial<MeasureSeries> = {},
): MeasureAlertDecision {
  return decideMeasureAlert({
    measure,
    preset: XMR_PRESETS['mdc-2023'],
    periods,
    previous,
    ...more,
  });
}

/** Decisions as each period after the first few comes in. */
function replay(periods: MeasurePeriod[], from: number): string[] {
  let previous: OpenAlert | null = null;
  return periods.slice(from).map((_, at) => {
    const { decision, open } = decide(periods.slice(0, from + at + 1), previous);
    previous = open;
    return decision;
  });
}

describe('step-1', () => {
  it.each([
    ['a step past England', [...EARLIER, 45], 'raise'],
    ['a step that stays better than England', [...EARLIER, 23], 'none'],
    ['worse than England, but no step', [30, 31, 29, 20, 30], 'none'],
    ['too few earlier periods', [20, 22, 18, 45], 'none'],
    ['a gap does not count as an earlier period', [20, 22, null, 18, 45], 'none'],
    ['already worse than England before', [20, 22, 18, 25, 45], 'none'],
    ['an improvement', [...EARLIER, 2], 'none'],
    ['a missing newest value', [...EARLIER, null], 'none'],
  ])('%s', (_, numerators, expected) => {
    expect(decide(shares(numerators)).decision).toBe(expected);
  });

  it('needs a benchmark, counts and a direction', () => {
    const step = [...EARLIER, 45];
    const bare = shares(step).map(({ period, value, benchmark = null }) => ({
      period,
      value,
      benchmark,
    }));
    expect(decide(shares(step, null)).decision).toBe('none');
    expect(decide(bare).decision).toBe('none');
    const context = { measure: { ...measure, better: 'context' } } as const;
    expect(decide(shares(step), null, context).decision).toBe('none');
  });

  it.each([
    ['a gap under a tenth of England', 41, 'none'],
    ['a gap over a tenth of England', 40.9, 'raise'],
  ])('%s', (_, benchmark, expected) => {
    const newest = { period: '2018', value: 45, numerator: 90, denominator: 200, benchmark };
    expect(decide([...shares(EARLIER, 12), newest]).decision).toBe(expected);
  });

  it('mirrors where more is better', () => {
    const higher = { measure: { ...measure, better: 'higher' } } as const;
    const falls = shares([60, 62, 58, 60, 30], 25);
    const { decision, open } = decide(falls, null, higher);
    expect({ decision, side: open?.side }).toEqual({ decision: 'raise', side: 'low' });
    expect(decide(falls).decision).toBe('none');
  });

  it('updates while it stays, closes after two quiet periods, and is not raised twice', () => {
    const periods = shares([...EARLIER, 45, 46, 20, 47, 20, null, 20, 21]);
    expect(replay(periods, 4)).toEqual([
      'raise',
      'update',
      'none',
      'update',
      'none',
      'none',
      'close',
      'none',
    ]);
  });

  it('does not let a level that stays become its own yardstick', () => {
    const periods = shares([...EARLIER, 45, 46, 45, 44, 46]);
    expect(replay(periods, 4)).toEqual(['raise', 'update', 'update', 'update', 'update']);
  });

  it('deciding again on the same data changes nothing', () => {
    const first = decide(shares([...EARLIER, 45]));
    const again = decide(shares([...EARLIER, 45]), first.open);
    expect(again).toMatchObject({ decision: 'none', open: first.open });
  });

  it('a revised figure updates the alert, and one quiet period counts once', () => {
    const { open } = decide(shares([...EARLIER, 45]));
    const revised = decide(shares([...EARLIER, 20]), open);
    expect(revised.decision).toBe('update');
    expect(revised.facts?.revisedFrom).toBe(22.5);
    expect(revised.sentences.join(' ')).toContain('revised from 22.5%');
    const again = decide(shares([...EARLIER, 20]), revised.open);
    expect(again).toMatchObject({ decision: 'none', open: { quiet: ['2018'] } });
  });

  it('looks back no further than a rebase', () => {
    const periods = shares([...EARLIER, 21, 45]);
    expect(decide(periods).decision).toBe('raise');
    expect(decide(periods, null, { rebase: [3] }).decision).toBe('none');
  });
});

describe('special-cause-1', () => {
  const LEVEL = [10, 12, 9, 11, 10, 8, 9, 11, 10, 12, 9, 11, 10];

  it.each([
    ['common cause', [...LEVEL, 10], 'none'],
    ['a new point beyond the limit', [...LEVEL, 30], 'raise'],
    ['a point beyond the good limit', [...LEVEL, -30], 'none'],
    ['an old signal', [...LEVEL, 30, 10], 'none'],
    ['a missing newest value after a signal', [...LEVEL, 30, null], 'none'],
    ['a trial limit', [...LEVEL.slice(0, 11), 30], 'none'],
  ])('%s', (_, list, expected) => {
    expect(decide(values(list)).decision).toBe(expected);
  });

  it('raises when a run becomes a signal, then updates', () => {
    const shifted = [...LEVEL, ...[11.5, 11, 11.5, 11, 11.5, 11, 11.5, 11]];
    const locked = { baseline: { first: 0, last: 12 } };
    const at = (count: number, open: OpenAlert | null) =>
      decide(values(shifted.slice(0, count)), open, locked);
    expect(at(19, null).decision).toBe('none');
    const raised = at(20, null);
    expect(raised).toMatchObject({ decision: 'raise', open: { rule: 'special-cause-1' } });
    expect(raised.sentences).toContain(
      'It is in a run of 7 or more points above the mean of 10.2%.',
    );
    expect(at(21, raised.open).decision).toBe('update');
    expect(at(21, null).decision).toBe('none');
  });

  it('closes after two periods of common cause', () => {
    const open = decide(values([...LEVEL, 30])).open;
    const first = decide(values([...LEVEL, 30, 10]), open);
    const second = decide(values([...LEVEL, 30, 10, 11]), first.open);
    expect([first.decision, second.decision, second.open]).toEqual(['none', 'close', null]);
    expect(second.sentences.at(-1)).toContain('the alert closes');
  });
});

describe('a series without values', () => {
  it.each([[[]], [[null, null]]])('%o has no facts', (list) => {
    expect(decide(values(list))).toEqual({
      decision: 'none',
      facts: null,
      sentences: [],
      open: null,
    });
  });
});
