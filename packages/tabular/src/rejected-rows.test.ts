import { describe, expect, it } from 'vitest';

import { MAX_LISTED_REJECTIONS } from './limits.ts';
import { COLUMNS, csv, read, row, type RowFacts } from './plans-file.ts';

describe('a row that cannot be read', () => {
  const bad: [string, RowFacts, string, string][] = [
    ['a word', { percent: 'many' }, 'percent', '“many” is not a number'],
    ['a decimal comma', { percent: '"29,1"' }, 'percent', 'write decimals with a point'],
    ['two figures in a cell', { percent: '7.7 (7.6)' }, 'percent', 'it holds two figures'],
    ['a formula', { percent: '=1+1' }, 'percent', 'it is a formula'],
    ['a command', { percent: '@SUM(A1)' }, 'percent', 'it is a formula'],
    ['a number without end', { percent: '1e309' }, 'percent', 'is too large'],
    ['full-width digits', { percent: '２９' }, 'percent', 'is not a number'],
    ['a duration', { percent: '00:10' }, 'percent', 'is not a number'],
    ['a share below zero', { percent: '-1' }, 'percent', 'is below zero'],
    ['a share above 100', { percent: '100.1' }, 'percent', 'is more than 100%'],
    [
      'a numerator above its denominator',
      { repeat: '334' },
      'repeat',
      'The numerator 334 is above its denominator 333',
    ],
    ['0 as denominator', { start: '0', repeat: '0' }, 'CPP_start', 'The denominator is 0'],
    ['a count below zero', { repeat: '-3' }, 'repeat', 'The numerator -3 is below zero'],
    ['a count with a percent sign', { repeat: '97%' }, 'repeat', 'is a percentage'],
    ['a period still to come', { period: '2027' }, 'time_period', 'which is still to come'],
    ['a period of five digits', { period: '20231' }, 'time_period', 'is not four or six digits'],
    ['a year out of range', { period: '1066' }, 'time_period', 'is not a likely year'],
    [
      'years that do not follow',
      { period: '202325', identifier: 'Academic year' },
      'time_period',
      'two years in a row',
    ],
    [
      'an unknown kind of period',
      { identifier: 'Lunar year' },
      'time_period',
      'does not go with “Lunar year”',
    ],
    ['a control character', { percent: '29.1\u0007' }, 'percent', 'holds a control character'],
    ['text turned round', { percent: '\u202e1.92' }, 'percent', 'holds a control character'],
  ];
  it.each(bad)('%s is rejected with row and column, and the rest is read', async (...test) => {
    const [, facts, column, reason] = test;
    const { observations, rejected } = await read(csv(row({ period: '2022' }), row(facts)));
    expect(observations.map(({ row: at }) => at)).toEqual([2]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ sheet: null, row: 3, column, fatal: false });
    expect(rejected[0]?.reason).toContain(reason);
  });

  it('a row with too few or too many cells has slipped, so it is not read', async () => {
    const short = row().split(',').slice(1).join(',');
    const { rejected } = await read(csv(row({ period: '2022' }), short, `${row()},1`));
    expect(rejected.map(({ row: at, reason }) => [at, reason])).toEqual([
      [3, `The row has ${COLUMNS.length - 1} cells where the header has ${COLUMNS.length}`],
      [4, `The row has ${COLUMNS.length + 1} cells where the header has ${COLUMNS.length}`],
    ]);
  });

  it('two different figures for one period are both rejected, each naming the other', async () => {
    const { observations, rejected } = await read(csv(row(), row({ percent: '28' })));
    expect(observations).toEqual([]);
    expect(rejected.map(({ row: at, reason }) => [at, reason.slice(-6)])).toEqual([
      [2, ' row 3'],
      [3, ' row 2'],
    ]);
  });

  it('names three of many rows that contradict one another, and counts the rest', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => row({ percent: `${at}` }));
    const { rejected } = await read(csv(...rows));
    expect(rejected.map(({ reason }) => reason.replace(/.* in row /, ''))).toEqual([
      '3, 4, 5 and 2 more',
      '2, 4, 5 and 2 more',
      '2, 3, 5 and 2 more',
      '2, 3, 4 and 2 more',
      '2, 3, 4 and 2 more',
      '2, 3, 4 and 2 more',
    ]);
  });

  it('lists so many rejections and counts the others', async () => {
    const rows = Array.from({ length: MAX_LISTED_REJECTIONS + 7 }, () => row({ percent: '?' }));
    const { rejected, notes } = await read(csv(...rows));
    expect(rejected).toHaveLength(MAX_LISTED_REJECTIONS);
    expect(notes).toEqual(['Rejected and not listed here: 7 more']);
  });
});
