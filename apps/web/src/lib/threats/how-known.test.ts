import { Credibility, Reliability } from '@heed/domain/vocabulary';
import { describe, expect, test } from 'vitest';

import { sourceOf, WAYS_OF_KNOWING, waysToChoose } from './how-known.ts';

describe('the grades a way of knowing stands for', () => {
  test.each([
    { known: 'saw', grade: 'B2' },
    { known: 'told', grade: 'C3' },
    { known: 'read', grade: 'A2' },
    { known: 'talk', grade: 'D4' },
  ] as const)('$known: $grade', ({ known, grade }) => {
    const { reliability, credibility } = sourceOf(known, '');
    expect(`${reliability}${credibility}`).toBe(grade);
    expect(Reliability.safeParse(reliability).success).toBe(true);
    expect(Credibility.safeParse(credibility).success).toBe(true);
  });
});

test('the source says how it is known, and where if that was given', () => {
  expect(sourceOf('told', '').source).toBe('Told by a colleague or another professional');
  expect(sourceOf('told', 'school nurse').source).toBe(
    'Told by a colleague or another professional: school nurse',
  );
});

test('every way can be chosen', () => {
  expect(waysToChoose().map(({ value }) => value)).toEqual(WAYS_OF_KNOWING);
});
