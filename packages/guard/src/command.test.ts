import { describe, expect, it } from 'vitest';
import { answerIdentifiers } from './command.ts';

const today = '2026-06-30';

describe('answerIdentifiers', () => {
  it('answers one list for each text', () => {
    const texts = ['Call 07700 900123', '', 'Nothing here'];
    expect(answerIdentifiers({ texts }, { today })).toEqual({
      output: { results: [[{ kind: 'phone', start: 5, end: 17, confidence: 0.95 }], [], []] },
      errors: [],
      exitCode: 0,
    });
  });

  it('takes the roster, and today where the document names no day', () => {
    const texts = ['Ada Vane, DOB 01/06/2026'];
    const kinds = (document: object) =>
      answerIdentifiers(document, { today }).output?.results[0]?.map((one) => one.kind);
    expect(kinds({ texts, names: ['Ada Vane'] })).toEqual(['name', 'date_of_birth']);
    expect(kinds({ texts, asOf: '2026-05-31' })).toEqual([]);
  });

  it.each([
    ['no object', 7, 'document: '],
    ['null', null, 'document: '],
    ['a list', [], 'document: '],
    ['no texts', {}, 'texts: '],
    ['texts that are no list', { texts: 'a' }, 'texts: '],
    ['a text that is none', { texts: ['a', 1] }, 'texts.1: '],
    ['an unknown key', { texts: [], extra: 1 }, 'document: '],
    ['a name that is none', { texts: [], names: [null] }, 'names.0: '],
    ['a name without end', { texts: [], names: ['a'.repeat(201)] }, 'names.0: '],
    ['too many names', { texts: [], names: Array(10_001).fill('a') }, 'names: '],
    ['too many texts', { texts: Array(100_001).fill('') }, 'texts: '],
    ['too much text', { texts: ['a'.repeat(20_000_001)] }, 'texts: '],
    ['no such day', { texts: [], asOf: '2026-02-30' }, 'asOf: '],
    ['no day', { texts: [], asOf: 'today' }, 'asOf: '],
    ['a null day', { texts: [], asOf: null }, 'asOf: '],
  ])('refuses %s', (_what, document, place) => {
    const { output, errors, exitCode } = answerIdentifiers(document, { today });
    expect(output).toBeUndefined();
    expect(exitCode).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^identifiers: [^\n]+$/);
    expect(errors[0]).toContain(place);
  });
});
