import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeSuggester } from './suggest-themes.ts';
import type { Theme } from './theme.ts';

const THEMES: Theme[] = [
  {
    code: 'CCE',
    name: 'Child criminal exploitation',
    description: 'Children carry, deal or store for others.',
    synonyms: ['county lines', 'gangs'],
  },
  {
    code: 'SEND',
    name: 'Additional needs',
    description: 'Children with special needs.',
    synonyms: ['SEND'],
  },
  { code: 'CSE', name: 'Grooming', description: '', synonyms: ['CSE'] },
];

describe('makeSuggester', () => {
  const suggest = makeSuggester(THEMES, []);

  it.each([
    { text: 'He ran a County Line for them.', codes: ['CCE'], words: ['County Line'] },
    { text: 'A gang took her phone.', codes: ['CCE'], words: ['gang'] },
    { text: 'Signs of cse were missed.', codes: ['CSE'], words: ['cse'] },
    { text: 'CSE', codes: ['CSE'], words: ['CSE'] },
    { text: 'The SEND team met.', codes: ['SEND'], words: ['SEND'] },
    { text: 'They send flowers.', codes: ['SEND'], words: ['send'] },
    { text: 'The lights went out.', codes: [], words: [] },
    { text: '', codes: [], words: [] },
    { text: '🙂\u0000\u200B', codes: [], words: [] },
  ])('suggests $codes for “$text”', ({ text, codes, words }) => {
    const answer = suggest(text);
    expect(answer.map(({ code }) => code)).toEqual(codes);
    expect(answer.flatMap((one) => one.words.slice(0, 1))).toEqual(words);
  });

  it('holds an abbreviation in capitals for surer than a word in small letters', () => {
    const scoreOf = (text: string) => suggest(text)[0]?.score ?? 0;
    expect(scoreOf('The SEND team')).toBeGreaterThan(scoreOf('They send a team'));
  });

  it('learns from confirmed examples', () => {
    const taught = makeSuggester(THEMES, [
      { text: 'Trap phone and wraps', themes: ['CCE'] },
      { text: 'Speech therapy waited for', themes: ['SEND'] },
    ]);
    expect(taught('wraps in a sock').map(({ code }) => code)).toEqual(['CCE']);
  });

  it('answers any text with finite scores, best first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const scores = suggest(`gang ${written} children`).map(({ score }) => score);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
