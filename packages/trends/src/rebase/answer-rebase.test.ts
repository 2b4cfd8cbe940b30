import { describe, expect, it } from 'vitest';
import { answerRebase } from './answer-rebase.ts';

const Y = [31, 28, 30, 33, 29, 31, 27, 30, 32, 29, 31, 30, 28, 30];
const STEP = [...Y, ...Y.map((value) => value + 12)];

const caseOf = (series: object, rest: object = {}) => ({
  cases: [{ series: { id: 'a', ...series }, ...rest }],
});

describe('answerRebase', () => {
  it('suggests, from cases or from series alone', () => {
    const expected = { series: 'a', kind: 'count', suggestions: [{ at: 14 }], nothing: null };
    for (const document of [caseOf({ y: STEP }), { series: [{ id: 'a', y: STEP }] }]) {
      expect(answerRebase(document)).toMatchObject({
        errors: [],
        exitCode: 0,
        output: { cases: [expected] },
      });
    }
  });

  it('takes counts over denominators in either spelling', () => {
    const den = STEP.map(() => 90);
    const answers = [
      { num: STEP, den },
      { y: STEP, den },
    ].map((series) => answerRebase(caseOf(series)).output);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.cases[0]).toMatchObject({ kind: 'p', suggestions: [{ at: 14 }] });
  });

  it('counts from the first value kept, and keeps the names of periods', () => {
    const dates = Array.from({ length: 31 }, (_, index) => `2020-${index}`);
    const answer = answerRebase(caseOf({ y: [1, 2, 3, ...STEP], dates }, { tail: 28 }));
    expect(answer.output?.cases[0]).toMatchObject({ suggestions: [{ at: 14 }] });
    expect(answer.output?.cases[0]?.sentences?.[0]).toContain('from 2020-17:');
  });

  it.each([
    ['by name', { methods: ['pelt_mean', 'bai_perron_bic'] }, ['bai_perron_bic', 'pelt_mean']],
    [
      'all four where their parameters are given',
      { minseglen: 6 },
      ['bai_perron_bic', 'pelt_mean', 'pelt_meanvar', 'pelt_poisson'],
    ],
  ])('asks published methods %s', (_, rest, methods) => {
    const answer = answerRebase(caseOf({ y: STEP }, rest)).output?.cases[0] ?? {};
    expect(Object.keys(answer).sort()).toEqual([...methods, 'minseglen', 'scale', 'series'].sort());
    expect(answer).toMatchObject({ pelt_mean: [14], bai_perron_bic: [14] });
  });

  it('answers null where a published method does not apply', () => {
    const methods = ['pelt_mean', 'pelt_poisson'];
    const half = answerRebase(caseOf({ y: STEP.map((value) => value / 2) }, { methods }));
    expect(half.output?.cases[0]).toMatchObject({ pelt_mean: [14], pelt_poisson: null });
    const constant = answerRebase(caseOf({ y: STEP.map(() => 3) }, { methods }));
    expect(constant.output?.cases[0]).toMatchObject({ pelt_mean: null, pelt_poisson: [] });
  });

  it.each([
    ['no values', caseOf({}), 'cases.0.series: give y, or num and den'],
    ['both', { series: [{ id: 'a', y: [1], num: [1] }] }, 'series.0: give either y or num'],
    ['no den', caseOf({ num: [1] }), 'give den with num'],
    ['lengths', caseOf({ num: [1, 2], den: [1] }), 'num has 2 values and den has 1'],
    ['text', caseOf({ y: ['1'] }), 'cases.0.series.y.0: Invalid input'],
    ['an unknown method', caseOf({ y: [1] }, { methods: ['cusum'] }), 'cases.0.methods.0'],
    ['too long a search', caseOf({ y: Array(501).fill(1) }, { minseglen: 6 }), 'at most 500'],
    ['no document', null, 'rebase: document: '],
  ])('refuses %s in one line', (_, document, words) => {
    const { output, errors, exitCode } = answerRebase(document);
    expect({ output, exitCode }).toEqual({ output: undefined, exitCode: 2 });
    expect(errors).toEqual([expect.stringContaining(words)]);
    expect(errors[0]).not.toContain('\n');
  });
});
