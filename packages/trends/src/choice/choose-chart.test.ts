import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseChart } from './choose-chart.ts';
import type { ChoiceInput } from './choose-chart.ts';

/** Fixed noise without a season: whole numbers from −3 to 3. */
const NOISE = [2, -1, 0, 3, -2, 1, -3, 0, 1, -1, 2, -2, 0, 3, -3, 1, -1, 2, 0, -2, 1, 3, -1, -3];
const LONG = [...NOISE, ...NOISE.toReversed().map((value) => -value)];

const RARE = LONG.map((_, at) => Number([5, 18, 19, 31, 44].includes(at)));

const around = (level: number, length = 24, wide = 1) =>
  LONG.slice(0, length).map((value) => level + wide * value);

function monthly(kind: ChoiceInput['kind'], values: number[], size?: number): ChoiceInput {
  const denominators = size === undefined ? {} : { denominators: values.map(() => size) };
  return { kind, values, perYear: 12, ...denominators };
}

describe('chooseChart', () => {
  it.each<[string, ChoiceInput, object]>([
    [
      'a share of large groups',
      monthly('p', around(400, 24, 20), 1000),
      { chart: 'pp', alarm: 'chart_rules' },
    ],
    [
      'a share that varies as chance does',
      monthly('p', around(400, 24, 6), 1000),
      { chart: 'p', alarm: 'chart_rules' },
    ],
    [
      'the same, too short to be sure',
      monthly('p', around(400, 20, 6), 1000),
      { chart: 'pp', alarm: 'chart_rules' },
    ],
    [
      'a share with few events',
      monthly('p', around(4), 100),
      { chart: 'pp', alarm: 'binomial_windows' },
    ],
    [
      'a share with few others',
      monthly('p', around(96), 100),
      { chart: 'pp', alarm: 'binomial_windows' },
    ],
    ['a share without its counts', monthly('p', around(0.5, 24, 0.01)), { chart: 'xmr' }],
    ['a rate', monthly('u', around(60), 20), { chart: 'up', alarm: 'chart_rules' }],
    ['a rate of few events', monthly('u', around(4), 20), { chart: 'up', alarm: 'bayes_windows' }],
    [
      'a count that varies more than chance',
      monthly('count', around(60, 24, 8)),
      { chart: 'xmr', alarm: 'chart_rules' },
    ],
    [
      'a count that varies as chance does',
      monthly('count', around(12, 24, 1.5)),
      { chart: 'c', alarm: 'chart_rules' },
    ],
    ['a small count', monthly('count', around(4)), { chart: 'xmr', alarm: 'bayes_windows' }],
    [
      'rare events with dates',
      {
        ...monthly('count', RARE),
        eventDates: true,
      },
      { chart: 't', alarm: 'bayes_windows' },
    ],
    ['rare events without dates', monthly('count', RARE), { chart: 'run', alarm: 'bayes_windows' }],
    ['days between events', { ...monthly('t', around(9)), perYear: null }, { chart: 't' }],
    ['items between events', { ...monthly('g', around(9)), perYear: null }, { chart: 'g' }],
    ['a measured value', monthly('measured', around(50)), { chart: 'xmr', alarm: 'chart_rules' }],
  ])('%s', (_, input, expected) => {
    expect(chooseChart(input)).toMatchObject({ refusal: null, adjusted: false, ...expected });
  });

  it.each([
    [4, 'run', 'none', 'too_few_points', false],
    [7, 'run', 'trial', 'too_few_points', false],
    [8, 'xmr', 'trial', null, false],
    [12, 'xmr', 'trial', null, false],
    [13, 'xmr', 'established', null, true],
  ])('%i monthly values: %s, %s', (length, chart, status, refusal, mayAlert) => {
    const choice = chooseChart(monthly('measured', around(50, length)));
    expect(choice).toMatchObject({ chart, status, refusal, mayAlert });
  });

  it('draws a yearly series from 5 values, with a trend of five and a funnel beside it', () => {
    const yearly = { ...monthly('measured', around(50, 5)), perYear: 1 };
    expect(chooseChart(yearly)).toMatchObject({
      chart: 'xmr',
      status: 'trial',
      mayAlert: false,
      companions: ['last_five_trend', 'funnel'],
    });
  });

  it('takes a season out, or refuses rules where it cannot', () => {
    const seasonal = LONG.map((value, at) => 100 + value + 9 * Math.sin((at * Math.PI) / 6));
    expect(chooseChart(monthly('measured', seasonal))).toMatchObject({
      chart: 'xmr',
      adjusted: true,
      refusal: null,
      companions: ['same_period_last_year'],
    });
    const small = LONG.map((value, at) => (at % 12 < 3 ? 8 + Math.sign(value) : 1));
    expect(chooseChart(monthly('count', small))).toMatchObject({
      refusal: 'season',
      alarm: 'none',
      mayAlert: false,
    });
  });

  it('refuses rules where neighbours are alike, but not because of a step', () => {
    const wave = LONG.map((value, at) => 100 + value + 12 * Math.sin(at / 2.3));
    const step = LONG.map((value, at) => 100 + value + (at < 24 ? 0 : 12));
    const input = (values: number[]): ChoiceInput => ({ kind: 'measured', values, perYear: null });
    expect(chooseChart(input(wave))).toMatchObject({
      refusal: 'autocorrelation',
      mayAlert: false,
    });
    expect(chooseChart(input(step))).toMatchObject({ refusal: null, mayAlert: true });
  });

  it('says why in words made of its own numbers', () => {
    expect(chooseChart(monthly('count', around(4))).reasons).toEqual([
      'XmR chart: a count, 4.0 in a period, varying 1.3 times as much as chance alone gives.',
      'About 4.0 events are expected in a period: too few for the rules of the chart, so the last periods are pooled and set against what earlier ones predict.',
    ]);
    expect(chooseChart(monthly('measured', around(50, 12))).reasons).toEqual([
      'XmR chart: a measured value.',
      '12 values give trial limits, which raise no alert by themselves; 13 make them established.',
    ]);
  });

  it('answers any series, with nothing that is not a number', () => {
    const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom('p', 'u', 'count', 'g', 't', 'measured'),
        fc.array(fc.tuple(value, value), { maxLength: 60 }),
        fc.boolean(),
        fc.constantFrom(1, 4, 12, 52, null),
        (kind, pairs, withSizes, perYear) => {
          const denominators = withSizes ? { denominators: pairs.map(([, size]) => size) } : {};
          const values = pairs.map(([one]) => one);
          const { reasons, shape } = chooseChart({ kind, values, perYear, ...denominators });
          expect(reasons.join(' ')).not.toMatch(/NaN|Infinity|undefined|not known/);
          const numbers = Object.values(shape).filter((one) => typeof one === 'number');
          expect(numbers.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});
