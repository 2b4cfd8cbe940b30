import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeJumps } from './judge-jumps.ts';
import type { JumpInput } from './judge-jumps.ts';

const quarantined = (input: JumpInput) =>
  judgeJumps(input).flatMap((verdict, index) => (verdict.quarantined ? [index] : []));

describe('judgeJumps', () => {
  it.each([
    ['a wrong unit first', [34_000_000, 120_000, 120_000, 340_000], [0]],
    ['a wrong unit between', [300, 310, 305_000, 290, 300], [2]],
    ['a wrong unit last', [300, 310, 290, 300_000], [3]],
    ['a fraction in place of a percentage of thousands', [3000, 3100, 30, 2900], [2]],
    ['a real rise', [12, 101, 71, 77], []],
    ['twenty times, and no more', [100, 100, 2000, 100], []],
    ['a small count that leaps', [2, 3, 2, 60], []],
    ['zero', [4000, 0, 4100], []],
    ['a start from zero', [0, 0, 0, 150], []],
    ['two that disagree: nobody knows which', [34_000_000, 120_000], []],
    ['gaps', [null, 300, null, 310, 90_000, null], [4]],
    ['nothing', [], []],
  ])('%s', (_, values, expected) => {
    expect(quarantined({ values })).toEqual(expected);
  });

  it('compares within a group only', () => {
    const values = [5_000_000, 5_300_000, 5_600_000, 120_000, 340_000, 590_000];
    expect(quarantined({ values })).toEqual([3]);
    expect(quarantined({ values, groups: ['A', 'A', 'A', 'B', 'B', 'B'] })).toEqual([]);
  });

  it('knows what there can be', () => {
    expect(judgeJumps({ values: [50, 51], ceilings: [50, 50] })).toEqual([
      { quarantined: false, reason: null, times: null },
      { quarantined: true, reason: 'above_ceiling', times: null },
    ]);
  });

  it('leaves every series whose values are within twenty times alone', () => {
    const value = fc.integer({ min: 500, max: 10_000 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        expect(quarantined({ values })).toEqual([]);
      }),
    );
  });
});
