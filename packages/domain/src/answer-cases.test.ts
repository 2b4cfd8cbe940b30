import { describe, expect, it } from 'vitest';

import { answerCases } from './answer-cases.ts';
import { InputError } from './input-error.ts';

const options = {
  command: 'double',
  mostCases: 3,
  answer: (document: unknown) => {
    if (typeof document !== 'number') throw new InputError('bad_input', 'not a\nnumber');
    return document * 2;
  },
};

describe('answerCases', () => {
  it('answers one document', () => {
    expect(answerCases(2, options)).toEqual({ output: 4, errors: [], exitCode: 0 });
  });

  it('has nothing but one line to say about a bad document', () => {
    const answer = answerCases('2', options);
    expect(answer).toEqual({ errors: ['double: bad_input: not a number'], exitCode: 2 });
  });

  it('answers a batch in order', () => {
    const answer = answerCases({ cases: [1, 2] }, options);
    expect(answer).toEqual({ output: { cases: [2, 4] }, errors: [], exitCode: 0 });
  });

  it('leaves a bad case its place and answers the others', () => {
    expect(answerCases({ cases: [1, 'x', null] }, options)).toEqual({
      output: {
        cases: [
          2,
          { error: { code: 'bad_input', message: 'not a number' } },
          { error: { code: 'bad_input', message: 'not a number' } },
        ],
      },
      errors: ['double: 2 of 3 cases refused, first case 2: bad_input: not a number'],
      exitCode: 2,
    });
  });

  it.each([{ cases: [], others: 1 }, { cases: {} }, { cases: [1, 2, 3, 4] }])(
    'refuses the batch %j whole',
    (document) => {
      const answer = answerCases(document, options);
      expect(answer.output).toBeUndefined();
      expect(answer.errors).toEqual([expect.stringMatching(/^double: bad_input: /)]);
      expect(answer.exitCode).toBe(2);
    },
  );

  it('passes on a fault that is not the document’s', () => {
    const answer = () => {
      throw new TypeError('a fault');
    };
    expect(() => answerCases(1, { command: 'x', answer })).toThrow(TypeError);
  });
});
