import { describe, expect, it } from 'vitest';
import { analyseXmr } from './analyse-xmr.ts';
import type { XmrInput } from './analysis-types.ts';
import { XMR_PRESETS } from './presets.ts';

const LEVEL = [10, 12, 9, 11, 10, 8, 9, 11, 10, 12, 9, 11, 10];

function analyse(values: (number | null)[], more: Partial<XmrInput> = {}) {
  return analyseXmr({ values, direction: 'decrease', preset: XMR_PRESETS['mdc-2023'], ...more });
}

function rulesAt(at: number, values: (number | null)[], more: Partial<XmrInput> = {}) {
  return analyse(values, more)
    .points.at(at)
    ?.signals.map(({ rule, side }) => `${rule} ${side}`);
}

describe('analyseXmr', () => {
  it('gives mean, average moving range and limits', () => {
    const [segment] = analyse([4, 6, 4, 6, 4, 6]).segments;
    expect(segment).toMatchObject({ points: 6, mean: 5, amr: 2, status: 'trial' });
    expect(segment?.upl).toBeCloseTo(10.32, 12);
    expect(segment?.lpl).toBeCloseTo(-0.32, 12);
  });

  it.each([
    ['nothing', [], [], null],
    ['only gaps', [null, null], [null, null], null],
    ['NaN and infinity are gaps', [NaN, Infinity], [null, null], null],
  ])('%s', (_, values, points, variation) => {
    expect(analyse(values)).toMatchObject({ points, variation, assurance: null });
  });

  it('leaves excluded points out of limits and rules', () => {
    const plain = analyse(LEVEL);
    const ghost = analyse([...LEVEL, 90], { excluded: [13] });
    expect(ghost.points.at(-1)).toBeNull();
    expect(ghost.segments[0]?.upl).toBe(plain.segments[0]?.upl);
  });

  it('restarts limits and runs at a rebase', () => {
    const { segments, variation } = analyse([...LEVEL, ...LEVEL.map((y) => y + 50)], {
      rebase: [13],
    });
    expect(segments.map(({ start, n }) => [start, n])).toEqual([
      [0, 13],
      [13, 13],
    ]);
    expect(variation).toBe('common_cause');
  });

  it('judges later points by the first ones with fixAfter', () => {
    expect(rulesAt(-1, [...LEVEL, 30], { fixAfter: 13 })).toEqual(['beyond_limits high']);
    expect(analyse([...LEVEL, 30], { fixAfter: 13 }).segments[0]?.points).toBe(13);
  });

  it('a gap neither adds to a run nor ends it', () => {
    const low = [9, 9.5, 9, null, 9.5, 9, 9.5, 9];
    expect(rulesAt(-1, [...LEVEL, ...low], { fixAfter: 13 })).toContain('shift low');
  });

  it('a change from a constant baseline is one signal', () => {
    const constant = Array.from({ length: 13 }, () => 5);
    const values = [...constant, 7, 7, 6, 5, 4];
    const { points } = analyse(values, { fixAfter: 13 });
    expect(points.slice(13).map((point) => point?.shown)).toEqual([
      { rule: 'changed_from_constant', side: 'high' },
      null,
      null,
      null,
      { rule: 'changed_from_constant', side: 'low' },
    ]);
  });

  it('lets improvement win where a point is both good and bad', () => {
    const falling = [40, 36, 32, 28, 24, 20, 16];
    const values = [...LEVEL, ...falling];
    expect(rulesAt(-1, values, { fixAfter: 13 })).toEqual(
      expect.arrayContaining(['beyond_limits high', 'trend low']),
    );
    expect(analyse(values, { fixAfter: 13 }).variation).toBe('improvement_low');
    const strict = { fixAfter: 13, preset: XMR_PRESETS['ptd-0.2.2'] };
    expect(analyse(values, strict).variation).toBe('concern_high');
  });

  it.each([
    ['increase', 5, 'consistent_pass'],
    ['increase', 10, 'inconsistent'],
    ['increase', 17, 'consistent_fail'],
    ['decrease', 17, 'consistent_pass'],
    ['decrease', 5, 'consistent_fail'],
    ['neutral', 17, null],
    ['increase', null, null],
  ] as const)('assurance: %s, target %s: %s', (direction, target, expected) => {
    const { assurance } = analyse([8, 9, 10, 11, 12], { direction, target });
    expect(assurance).toBe(expected);
  });
});
