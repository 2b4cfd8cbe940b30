import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ThemePack } from '../plan/theme-pack.ts';
import { findOldTerms, synonymsWithTerms, TermPack, wordingsOf } from './term-ledger.ts';

const readPack = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../prisma/packs/${name}.json`, import.meta.url), 'utf8'),
  );
const { terms } = TermPack.parse(readPack('terms-1'));
const { themes } = ThemePack.parse(readPack('themes-1'));
const TODAY = '2026-04-09';

test.each([
  {
    text: 'Peer on peer abuse was not recorded by the school.',
    said: ['Peer on peer abuse'],
    today: ['child-on-child abuse'],
    since: ['2022-09-01'],
  },
  { text: 'peer‑on‑peer abuse', said: ['peer‑on‑peer abuse'], today: ['child-on-child abuse'] },
  { text: 'Two CCGs and one CCG.', said: ['CCGs'], today: ['ICB'], since: ['2022-07-01'] },
  { text: 'The ccg file format', said: [], today: [] },
  {
    text: 'A serious case review (SCR) named the vulnerable adults.',
    said: ['serious case review', 'vulnerable adults'],
    today: ['local child safeguarding practice review', 'adult at risk'],
  },
  { text: 'A DHR follows.', said: ['DHR'], today: ['DARDR'], since: [null] },
  { text: 'Child-on-child abuse', said: [], today: [] },
  { text: '', said: [], today: [] },
  { text: '🙂\u0000(.*', said: [], today: [] },
])('“$text” is called $today today', ({ text, said, today, since }) => {
  const found = findOldTerms(text, terms, TODAY);
  expect(found.map((one) => one.said)).toEqual(said);
  expect(found.map((one) => one.today)).toEqual(today);
  if (since) expect(found.map((one) => one.since)).toEqual(since);
});

test.each([
  ['2021-05-01', 0],
  ['2022-08-31', 0],
  ['2022-09-01', 1],
])('a report for %s takes peer-on-peer abuse for an old term: %i', (on, count) => {
  expect(findOldTerms('peer-on-peer abuse', terms, on)).toHaveLength(count);
});

test.each([
  ['Peer on peer abuse', ['Peer on peer abuse', 'peer-on-peer abuse', 'child-on-child abuse']],
  ['icb', ['icb', 'CCG', 'ICB']],
  ['hoarding', ['hoarding']],
])('whoever looks for “%s” finds %o', (words, wordings) => {
  expect(wordingsOf(words, terms)).toEqual(wordings);
});

test('every term belongs to a theme that exists, or to none', () => {
  const codes = themes.map(({ code }) => code);
  const strays = terms.filter(({ theme }) => theme !== null && !codes.includes(theme));
  expect(strays).toEqual([]);
});

test('a theme is found by its terms of all years', () => {
  const theme = themes.find(({ code }) => code === 'EXP.COC');
  expect(synonymsWithTerms(theme ?? { code: '', synonyms: [] }, terms)).toEqual([
    'peer on peer abuse',
    'peer abuse',
    'bullying',
    'peer-on-peer abuse',
    'child-on-child abuse',
  ]);
});
