import { describe, expect, it } from 'vitest';

import { answerWatch } from './answer-watch.ts';
import { WatchError } from './watch-types.ts';

const Y = [2, 3, 1, 2, 4, 2, 3, 2, 1, 3, 2, 2, 3, 2, 2, 9];

function asked(method: string, rest: object = {}, series: object = { y: Y }) {
  return { series: { id: 'a', ...series }, method, ...rest };
}

describe('answerWatch', () => {
  it.each([
    ['earsC', 7, [8]],
    ['bayes', 6, [9]],
    ['algo.bayes', 6, [9]],
  ])('%s judges from period %i on', (method, first, alarm) => {
    expect(answerWatch(asked(method))).toMatchObject({
      series: 'a',
      method,
      first,
      n: Y.length - first,
      alarm,
    });
  });

  it.each(['rki', 'algo.cusum', 'glrnb', 'earsC', 'bayes', 'window'])(
    '%s answers one entry a period, gaps included',
    (method) => {
      const control = method === 'rki' ? { b: 0, w: 6, actY: true } : {};
      const y = [...Y.slice(0, 13), null, 2, 9];
      const found = answerWatch(asked(method, { control, first: 14, n: 2 }, { y }));
      const entries = 'upperbound' in found ? found.upperbound : found.p;
      expect(entries).toHaveLength(2);
      expect(JSON.stringify(found)).not.toContain('NaN');
    },
  );

  it('starts a CUSUM again after an alarm only where told to', () => {
    const series = { y: [1, 1, 1, 1, 20, 1, 1, 1] };
    const watch = (reset: boolean) =>
      answerWatch(asked('cusum', { first: 4, control: { trans: 'rossi', reset } }, series)).alarm;
    expect(watch(false)).toEqual([0, 1, 2, 3]);
    expect(watch(true)).toEqual([0]);
  });

  it('finds a fall by its likelihood ratio', () => {
    const series = { y: [9, 9, 9, 9, 1, 0, 1] };
    const control = { mu0: 9, dir: 'dec' };
    expect(answerWatch(asked('glrnb', { first: 4, control }, series)).alarm).toEqual([0, 1, 2]);
  });

  it('takes the words of a share for a share', () => {
    const num = Y.map((y) => y * 5);
    const series = { kind: 'p', num, den: num.map(() => 50) };
    expect(answerWatch(asked('window', { first: 15 }, series))).toMatchObject({
      law: ['normal'],
      alarm: [0],
    });
  });

  it.each([
    ['no object', 7],
    ['no series', { method: 'earsC' }],
    ['an unknown method', asked('best')],
    ['an unknown control', asked('earsC', { control: { base: 7 } })],
    ['no values', asked('earsC', {}, {})],
    ['num without den', asked('window', {}, { num: Y })],
    ['unequal lengths', asked('window', {}, { num: [1], den: [1, 2] })],
    ['a stretch beyond the end', asked('earsC', { first: 10, n: 20 })],
    ['too little history', asked('earsC', { first: 3 })],
    ['halves of a count', asked('bayes', {}, { y: [1.5, 2, 3, 1, 2, 2, 1] })],
    ['earlier years without a frequency', asked('rki', { first: 10 })],
    [
      'seasons that a year cannot hold',
      asked(
        'farringtonFlexible',
        { first: 15, control: { b: 1, w: 1, noPeriods: 12 } },
        { y: Y, freq: 'month' },
      ),
    ],
    ['another number of means', asked('glrnb', { first: 10, control: { mu0: [1, 2] } })],
    ['a share above 1', asked('window', {}, { kind: 'p', num: [3], den: [2] })],
    ['a negative count', asked('window', {}, { kind: 'count', y: [-1] })],
  ])('refuses %s', (_, bad) => {
    expect(() => answerWatch(bad)).toThrow(WatchError);
  });
});
