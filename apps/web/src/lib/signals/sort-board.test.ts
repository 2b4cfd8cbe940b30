import { expect, test } from 'vitest';

import { sortBoard } from './sort-board.ts';

const TODAY = '2026-03-31';

function row(code: string, changes: Partial<ReturnType<typeof plain>> = {}) {
  return { ...plain(code), ...changes };
}

function plain(code: string) {
  return {
    code,
    parentCode: null as string | null,
    level: 2,
    alertRef: null as string | null,
    decision: null as string | null,
    reviewOn: null as string | null,
  };
}

function codesOf({ waiting, decided }: ReturnType<typeof sortBoard>) {
  return { waiting: waiting.map(({ row: { code } }) => code), decided: decided.map((r) => r.code) };
}

test('a watch asks for nothing, an open alert does whatever its level', () => {
  const rows = [row('A', { level: 1 }), row('B', { level: 1, alertRef: 'AL-0001' }), row('C')];
  expect(codesOf(sortBoard(rows, TODAY))).toEqual({ waiting: ['B', 'C'], decided: [] });
});

test.each([
  ['nothing decided', {}, 'waiting'],
  [
    'decided, the day to look again ahead',
    { decision: 'watch', reviewOn: '2026-04-01' },
    'decided',
  ],
  ['decided, the day has come', { decision: 'watch', reviewOn: TODAY }, 'waiting'],
  ['dismissed without a day', { decision: 'dismiss' }, 'decided'],
])('%s', (_, changes, place) => {
  const sorted = codesOf(sortBoard([row('A', changes)], TODAY));
  expect(sorted).toEqual({ waiting: [], decided: [], [place]: ['A'] });
});

test('a family is read once, and a theme whose parent does not wait stands for itself', () => {
  const rows = [
    row('EXP'),
    row('EXP.SYV', { parentCode: 'EXP' }),
    row('EXP.KNIFE', { parentCode: 'EXP.SYV' }),
    row('NEG', { decision: 'watch', reviewOn: '2026-09-01' }),
    row('NEG.CHD', { parentCode: 'NEG' }),
  ];
  const { waiting } = sortBoard(rows, TODAY);
  expect(waiting.map(({ row: { code }, within }) => [code, within.map((r) => r.code)])).toEqual([
    ['EXP', ['EXP.SYV', 'EXP.KNIFE']],
    ['NEG.CHD', []],
  ]);
});
