import { describe, expect, it } from 'vitest';

import { BLANK_RULE, DeadlineRule } from './deadline-rule.ts';
import { parseDeadlinePack } from './deadline-pack.ts';
import { englandPack } from './england-packs.test-support.ts';

function isRule(draft: Record<string, unknown>): boolean {
  return DeadlineRule.safeParse({ ...BLANK_RULE, ...englandPack.defaults, ...draft }).success;
}

describe('a draft rule', () => {
  it.each<Record<string, unknown>>([
    { n: 1, unit: 'working' },
    { n: 3_660, unit: 'hours' },
    { n: null, unit: 'none' },
    { n: 5, unit: 'working', from: 5 },
    { n: 1, unit: 'annual_date', monthDay: '02-28' },
    { n: 1, unit: 'months', roll: 'previous', direction: 'before', counting: 'beginning_with' },
  ])('is accepted: %j', (draft) => {
    expect(isRule(draft)).toBe(true);
  });

  it.each<Record<string, unknown>>([
    { unit: 'working' },
    { n: 5 },
    { n: 0, unit: 'working' },
    { n: 3_661, unit: 'working' },
    { n: 1.5, unit: 'working' },
    { n: '5', unit: 'working' },
    { n: null, unit: 'working' },
    { n: 1, unit: 'none' },
    { n: 5, unit: 'weeks' },
    { n: 5, unit: 'working', from: 6 },
    { n: 5, unit: 'working', from: 0 },
    { n: 5, unit: 'months', from: 2 },
    { n: 5, unit: 'calendar', from: 2, direction: 'before' },
    { n: 5, unit: 'working', roll: 'next' },
    { n: 5, unit: 'hours', roll: 'next' },
    { n: null, unit: 'none', roll: 'next' },
    { n: 5, unit: 'hours', counting: 'beginning_with' },
    { n: null, unit: 'none', counting: 'beginning_with' },
    { n: null, unit: 'none', direction: 'before' },
    { n: 1, unit: 'annual_date' },
    { n: 1, unit: 'annual_date', monthDay: '02-29' },
    { n: 1, unit: 'annual_date', monthDay: '2-28' },
    { n: 1, unit: 'months', monthDay: '02-28' },
    { n: 5, unit: 'working', direction: 'sideways' },
    { n: 5, unit: 'working', direction: null },
    { n: 5, unit: 'working', force: 'X' },
    { n: 5, unit: 'working', effectiveFrom: '2023-02-30' },
    { n: 5, unit: 'working', colour: 'red' },
    { n: 5, unit: 'working', toString: 'x' },
  ])('is refused: %j', (draft) => {
    expect(isRule(draft)).toBe(false);
  });
});

describe('a deadline pack', () => {
  it('fills what its rules leave out from its defaults', () => {
    expect(englandPack.rules).toHaveLength(33);
    expect(englandPack.rules[0]).toMatchObject({
      code: 'SIN-5',
      direction: 'after',
      counting: 'after',
      roll: 'none',
      monthDay: null,
    });
  });

  it('is refused if two rules share a code, or a rule names no source', () => {
    const [rule] = englandPack.rules;
    expect(() => parseDeadlinePack({ ...englandPack, rules: [rule, rule] })).toThrow(
      /share a code/,
    );
    expect(() =>
      parseDeadlinePack({ ...englandPack, rules: [{ ...rule, source: null }] }),
    ).toThrow();
  });
});
