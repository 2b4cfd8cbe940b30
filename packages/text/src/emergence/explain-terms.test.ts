import { expect, it } from 'vitest';

import { explainTerms } from './explain-terms.ts';
import { readHistory, type Document } from './read-history.ts';

const documents = (texts: readonly string[]): Document[] =>
  texts.map((text, at) => ({
    id: `d${at}`,
    date: '2026-01-01',
    source: 's',
    agency: 'a',
    text,
  }));
const findingsOf = (texts: readonly string[]) => readHistory(documents(texts)).findings;

const RECENT = findingsOf([
  'Three years of ketamine in vapes at the gate',
  'Girls fainted from some vapes that a stranger had laced years ago with ketamine',
  'A shop kept ketamine under its counter for years',
]);

it('names what sets a group apart, best first, each with its counts', () => {
  const earlier = findingsOf(['A shop was visited', 'The gate stood open', 'A meeting was held']);
  expect(explainTerms(RECENT, earlier)).toEqual([
    { term: 'ketamine', documents: 3, earlier: 0, expected: 0.38 },
    { term: 'vapes', documents: 2, earlier: 0, expected: 0.38 },
  ]);
});

it('names no word that is in texts on anything', () => {
  const terms = explainTerms(RECENT, []).map(({ term }) => term);
  expect(terms).toContain('ketamine');
  expect(terms).not.toContain('years');
});
