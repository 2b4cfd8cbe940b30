import { describe, expect, it } from 'vitest';
import { answerTrend } from './answer-trend.ts';

const Y = [10, 12, 9, 11, 10, 8, 9, 11, 10, 12, 9, 11, 30];

function document(series: object, rest: object = {}, preset = 'safe') {
  return { preset, cases: [{ series: { id: 'a', ...series }, ...rest }] };
}

/** The types and segments of the only case, of an answer that has them. */
function readingOf(answer: ReturnType<typeof answerTrend>) {
  const [found] = answer.output?.cases ?? [];
  return found && 'type' in found ? found : undefined;
}

describe('answerTrend', () => {
  it('answers in the words of the reference', () => {
    const answer = answerTrend(document({ y: Y, direction: 'decrease', target: 20 }));
    expect(answer).toMatchObject({
      exitCode: 0,
      errors: [],
      output: {
        cases: [
          {
            series: 'a',
            groups: [{ start: 0, n: 13, short: false, status: 'established' }],
            variation: 'concern_high',
            assurance: 'consistent_pass',
          },
        ],
      },
    });
    expect(readingOf(answer)?.type.slice(-2)).toEqual(['Common Cause', 'Above UCL']);
  });

  it('makes shares from num and den; a denominator of 0 is a gap', () => {
    const answer = answerTrend(document({ num: [1, 1, null, 1], den: [2, 0, 2, 4] }));
    const found = readingOf(answer);
    expect(found?.groups[0]).toMatchObject({ mean: 0.375 });
    expect(found?.type).toEqual(['Common Cause', null, null, 'Common Cause']);
  });

  it('takes the tail, and parameters before those of the series', () => {
    const params = { improvement_direction: 'increase', target: null };
    const answer = answerTrend(
      document({ y: Y, direction: 'decrease', target: 20 }, { params, tail: 6 }),
    );
    expect(answer.output?.cases[0]).toMatchObject({ groups: [{ n: 6 }], assurance: null });
  });

  it('takes a tail among the parameters too', () => {
    const answer = answerTrend(document({ y: Y }, { params: { tail: 6 } }));
    expect(readingOf(answer)?.type).toHaveLength(6);
  });

  it('leaves excluded points out, counted from the first value kept', () => {
    const answer = answerTrend(document({ y: Y }, { params: { exclude: [2] }, tail: 3 }));
    expect(readingOf(answer)?.type).toEqual([expect.any(String), expect.any(String), null]);
  });

  it('draws the other charts with a line for each limit', () => {
    const series = { num: [5, 6, 4, 5, 6], den: [50, 60, 50, 40, 50], target: 0.9 };
    const answer = answerTrend(document({ ...series, direction: 'decrease' }, { chart: 'p' }));
    expect(answer.output?.cases[0]).toMatchObject({
      chart: 'p',
      groups: [{ start: 0, n: 5, short: true, status: 'trial' }],
      lcl: 0,
      ucl: [expect.any(Number), ...new Array<unknown>(4).fill(expect.any(Number))],
      variation: 'common_cause',
      assurance: 'consistent_pass',
    });
  });

  it('counts positions from 1 for qicharts2, and takes one without brackets', () => {
    const params = { part: 6, exclude: 13 };
    const answer = answerTrend(document({ y: Y }, { chart: 'run', params }, 'qicharts2-0.8'));
    expect(answer.output?.cases[0]).toMatchObject({
      lcl: null,
      y: null,
      sigma_signal: [],
      parts: [
        { n: 6, n_useful: 4 },
        { n: 7, n_useful: 6 },
      ],
    });
  });

  it('keeps positions of points after a gap for PowerBI-SPC, which joins across it', () => {
    const y = [4, null, 12, 13, 12, 13, 12, 13, 30];
    const answer = answerTrend(document({ y, direction: 'decrease' }, {}, 'powerbi-1.7'));
    expect(answer.output?.cases[0]).toMatchObject({
      ul99: [expect.any(Number), null, ...new Array<unknown>(7).fill(expect.any(Number))],
      flags: { two_in_three: [], astronomical: [-1, 9] },
      variation: ['concernHigh'],
    });
  });

  it.each([
    ['no object', 7, 'document: '],
    ['null', null, 'document: '],
    ['no cases', { preset: 'safe' }, 'cases: '],
    ['an unknown preset', document({ y: Y }, {}, 'best'), 'preset: '],
    ['an unknown key', { ...document({ y: Y }), extra: 1 }, 'document: '],
    ['an unknown chart', document({ y: Y }, { chart: 'pie' }), 'cases.0.chart: '],
    [
      'a chart that is not of the preset',
      document({ y: Y }, { chart: 'ip' }, 'powerbi-1.7'),
      'cases.0.chart: ',
    ],
    [
      'parameters of another preset',
      document({ y: Y }, { params: { freeze: 12 } }),
      'cases.0.params: ',
    ],
    [
      'a position below 1',
      document({ y: Y }, { params: { exclude: [0] } }, 'qicharts2-0.8'),
      'cases.0.params.exclude.0: ',
    ],
    ['no values', document({}), 'cases.0.series: '],
    ['values twice', document({ y: Y, num: Y, den: Y }), 'cases.0.series: '],
    ['num without den', document({ num: Y }), 'cases.0.series: '],
    ['unequal lengths', document({ num: [1], den: [1, 2] }), 'cases.0.series: '],
    ['a value as text', document({ y: ['1'] }), 'cases.0.series.y.0: '],
    ['a value out of bounds', document({ y: [1e200] }), 'cases.0.series.y.0: '],
    ['NaN', document({ y: [NaN] }), 'cases.0.series.y.0: '],
    [
      'a negative rebase',
      document({ y: Y }, { params: { rebase: [-1] } }),
      'cases.0.params.rebase.0: ',
    ],
    ['a tail of 0', document({ y: Y }, { tail: 0 }), 'cases.0.tail: '],
    ['too many values', document({ y: new Array(20_001).fill(1) }), 'cases.0.series.y: '],
    ['a key with a line break', { ...document({ y: Y }), 'a\nb': 1 }, 'document: '],
  ])('refuses %s with one line', (_, bad, place) => {
    const answer = answerTrend(bad);
    expect(answer).toMatchObject({ exitCode: 2 });
    expect(answer.output).toBeUndefined();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]).toMatch(/^trend: [^\n]+$/);
    expect(answer.errors[0]).toContain(place);
  });
});
