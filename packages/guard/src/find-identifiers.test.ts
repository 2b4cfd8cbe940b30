import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { IDENTIFIER_KINDS } from './identifier.ts';
import { passages } from './passages.ts';

const NAMES = ['Ada Vane', 'zz zz zz zy'];
const options = { names: NAMES, asOf: '2026-06-30' };
const PIECES = [
  ...['943 476 5919', 'NHS', 'B801200005001', 'DY1 1HF', '07700 900123', 'born', '03/04/2014', '@'],
  ...[
    'LCS',
    '123456',
    '///',
    'a.b.c',
    'x.com/',
    'j.vane@x.example',
    'Ada',
    'Vane',
    ',',
    '.',
    '-',
    "'",
  ],
  ...[' ', '\r\n', '\u200b', '\u0308', '🔴', '𝟗', '９', '\ud835', '1981/0154257C', 'AB123456C'],
];
const notes = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
);

describe('findIdentifiers', () => {
  it('answers in order, without overlaps, in code units of the text as given', () => {
    expect(
      passages('🔴 Ada Vane, dob 03/04/2014 943 476 5919 DY1 1HF 07700 900123', NAMES),
    ).toEqual([
      'name: Ada Vane',
      'date_of_birth: 03/04/2014',
      'nhs_number: 943 476 5919',
      'postcode: DY1 1HF',
      'phone: 07700 900123',
    ]);
  });

  it('answers nothing for text without identifiers', () => {
    expect(passages('Partners agreed that thresholds were not well understood.', NAMES)).toEqual(
      [],
    );
    expect(passages('')).toEqual([]);
  });

  it('never throws, and every span is a passage of the text', () => {
    fc.assert(
      fc.property(notes, (text) => {
        let last = 0;
        for (const { kind, start, end, confidence } of findIdentifiers(text, options)) {
          expect(IDENTIFIER_KINDS).toContain(kind);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds nothing more once what it found is struck out', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const struck = strikeOut(text);
        const rest = strikeOut(struck);
        expect(findIdentifiers(rest, options)).toEqual(rest === struck ? [] : expect.any(Array));
      }),
    );
  });

  it.each([
    ...[
      '1',
      '1 ',
      '1\n',
      '0 ',
      '+44 ',
      '@',
      'a@',
      'a.',
      'ab.cd.',
      '///a.',
      'www.',
      'x.com/a ',
      'a.b/',
    ],
    ...[
      '1/1/',
      'a-',
      "a'",
      '\r\n',
      '\u200b',
      '\u0308',
      '９',
      '\ud800',
      'b801',
      'AB12 ',
      'a, ',
      '(0)',
      'ﷺ',
    ],
  ])('comes to an end of much "%s"', (unit) => {
    expect(findIdentifiers(unit.repeat(100_000), options)).toEqual([]);
  });
});

function strikeOut(text: string): string {
  return findIdentifiers(text, options)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} # ${rest.slice(end)}`, text);
}
