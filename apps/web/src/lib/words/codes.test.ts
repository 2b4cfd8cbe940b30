import { EVENTS } from '@heed/domain/events';
import { ROLES } from '@heed/domain/vocabulary';
import { MISSING_KINDS } from '@heed/tabular/cells/missing-kinds';
import { expect, test } from 'vitest';

import { DELIVERY_WORDS } from './alerts.ts';
import { attemptWords, deliveryTag, OUTCOME_WORDS } from './deliveries.ts';
import { IMPORT_STATES, importTag, sizeInWords } from './imports.ts';
import { OWED_WORDS, owedWords } from './owed.ts';
import { PERSON_STATES, personTag, ROLE_MEANINGS, roleName } from './people.ts';
import {
  ASSURANCE_WORDS,
  assuranceTag,
  BETTER_WORDS,
  betterWords,
  LIMIT_MEANINGS,
  LIMIT_WORDS,
  limitMeaning,
  limitWords,
  missingWords,
  refusalMark,
  standsOut,
  VARIATION_WORDS,
  variationTag,
} from './trends.ts';

const established = (code: string) => variationTag(code, 'established')?.text;

// The types say that every code has words; this says that no two codes share them, and that none is shown raw.
test.each([
  ['variation', Object.keys(VARIATION_WORDS), established],
  ['assurance', Object.keys(ASSURANCE_WORDS), (code: string) => assuranceTag(code)?.text],
  ['limits', Object.keys(LIMIT_WORDS), limitWords],
  ['what limits mean', Object.keys(LIMIT_MEANINGS), limitMeaning],
  ['better', Object.keys(BETTER_WORDS), betterWords],
  ['missing', Object.keys(MISSING_KINDS), missingWords],
  ['import', Object.keys(IMPORT_STATES), (code: string) => importTag(code).text],
  ['attempt', Object.keys(OUTCOME_WORDS), attemptWords],
  ['owed', Object.keys(EVENTS), owedWords],
  ['role', Object.keys(ROLES), roleName],
  ['person', Object.keys(PERSON_STATES), (code: string) => personTag(code).text],
])('every code of %s has words of its own', (_, codes, words) => {
  const said = codes.map((code) => words(code));
  expect(new Set(said).size).toBe(codes.length);
  for (const [index, text] of said.entries()) {
    expect(text).toMatch(/^\p{Letter}[^_]+$/u);
    expect(text).not.toBe(codes[index]);
  }
});

test('every state of a message and every role has its words', () => {
  for (const state of Object.keys(DELIVERY_WORDS)) {
    expect(deliveryTag(state).text).toMatch(/^\p{Lu}[^_]+$/u);
  }
  expect(Object.keys(OWED_WORDS)).toEqual(Object.keys(EVENTS));
  expect(Object.keys(ROLE_MEANINGS)).toEqual(Object.keys(ROLES));
});

test('a code of a later release is shown as it is', () => {
  expect(importTag('archived')).toEqual({ text: 'archived', colour: 'grey' });
  expect(deliveryTag('bounced').colour).toBe('grey');
  expect(missingWords('not_yet_collected')).toBe('not yet collected');
  expect(variationTag('none', 'established')).toBeNull();
  expect(attemptWords(null)).toBe('Not ended');
});

test.each([
  ['season', 'Rules refused: follows a season'],
  ['autocorrelation', 'Rules refused: each figure is like the last'],
  ['too_few_points', 'Rules refused: too few figures'],
  [null, null],
] as const)('the mark of refused rules, %s, is %s', (refusal, words) => {
  expect(refusalMark(refusal)).toBe(words);
});

test('a figure within trial limits is not called normal', () => {
  expect(variationTag('common_cause', 'trial')?.text).toBe('Within trial limits');
});

test.each([
  { variation: 'concern_high', status: 'established', stands: true },
  { variation: 'concern_high', status: 'trial', stands: false },
  { variation: 'common_cause', status: 'established', stands: false },
  { variation: 'none', status: 'established', stands: false },
  { variation: null, status: 'none', stands: false },
])('$variation behind $status limits stands out: $stands', ({ variation, status, stands }) => {
  expect(standsOut(variation, status)).toBe(stands);
  if (!stands) expect(variationTag(variation, status)?.colour ?? 'grey').toBe('grey');
});

test.each([
  [0, '0 bytes'],
  [1_023, '1023 bytes'],
  [14_336, '14 KB'],
  [20 * 1_024 * 1_024, '20.0 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
