import { describe, expect, it } from 'vitest';

import { standingDecisions } from './standing-decisions.ts';

const periods = ['2013', '2014', '2015', '2016', '2017'];
const NO_PLAN = { baselineFirst: null, baselineLast: null };
const decided = (kind: string, firstPeriod: string, lastPeriod = firstPeriod) => ({
  kind,
  firstPeriod,
  lastPeriod,
});

describe('standingDecisions', () => {
  it.each([
    ['nothing decided', [], { rebase: [], excluded: [] }],
    ['a rebase', [decided('rebase', '2015')], { rebase: [2], excluded: [] }],
    ['a rebase at the first period', [decided('rebase', '2013')], { rebase: [], excluded: [] }],
    [
      'a rebase at a period that has gone',
      [decided('rebase', '2012')],
      { rebase: [], excluded: [] },
    ],
    [
      'the last lock of two',
      [decided('lock', '2013', '2015'), decided('lock', '2014', '2016')],
      { baseline: { first: 1, last: 3 }, rebase: [], excluded: [] },
    ],
    [
      'exclusions that meet',
      [decided('exclude', '2014', '2015'), decided('exclude', '2015')],
      { rebase: [], excluded: [1, 2] },
    ],
  ])('%s', (_, ledger, expected) => {
    expect(standingDecisions({ plan: NO_PLAN, decided: ledger, periods })).toEqual(expected);
  });

  it('keeps the lock of the plan until another is decided', () => {
    const plan = { baselineFirst: '2013', baselineLast: '2014' };
    expect(standingDecisions({ plan, decided: [], periods }).baseline).toEqual({
      first: 0,
      last: 1,
    });
    const lock = [decided('lock', '2015', '2017')];
    expect(standingDecisions({ plan, decided: lock, periods }).baseline).toEqual({
      first: 2,
      last: 4,
    });
  });
});
