import { decideMeasureAlert } from '@heed/trends/alert/decide-measure-alert';
import type { MeasureSeries } from '@heed/trends/alert/analyse-measure';
import { chooseChart } from '@heed/trends/choice/choose-chart';
import { appendPeriod, startRunning, type RunningXmr } from '@heed/trends/latest/running-xmr';
import { suggestRebase } from '@heed/trends/rebase/suggest-rebase';
import { analyseXmr } from '@heed/trends/xmr/analyse-xmr';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';

import { rate, times, type Section } from './report.ts';
import { median } from './statistics.ts';

const SERIES = 1_000;
const POINTS = 60;
const ROUNDS = 15;
/** Times that a round repeats its work: the processor's clock ticks in milliseconds. */
const REPEATS = { short: 20, long: 2 };

const settings = { direction: 'decrease', target: 50, preset: XMR_PRESETS.safe } as const;

/** The trend engine alone, in one thread: what a panel costs, a new period, a longer panel, and everything said of it. */
export function measureTrends(): Section {
  const panel = panelOf(SERIES, POINTS);
  const measures = panel.map(measureOf);
  const long = panelOf(SERIES * 10, POINTS);
  let running: RunningXmr[] = [];

  const { short, long: few } = REPEATS;
  const bare = medianOf(short, () => panel.forEach(limitsOf));
  const engine = medianOf(short, () => panel.forEach(analyse));
  const longer = medianOf(few, () => long.forEach(analyse));
  const whole = medianOf(few, () => measures.forEach(evaluate));
  const rebase = medianOf(few, () => panel.forEach((values) => suggestRebase({ values })));
  const append = medianOf(
    short,
    (time) => running.forEach((series, at) => appendPeriod(series, panel[at]?.[time] ?? 0)),
    () => (running = panel.map((values) => startRunning({ ...settings, values }))),
  );

  const row = (name: string, seconds: number, ratio: string, goal: string, count = SERIES) => [
    name,
    rate(count, seconds),
    (seconds * 1_000).toFixed(2),
    ratio,
    goal,
  ];
  return {
    title: 'Trend engine',
    about: `${SERIES} series of ${POINTS} points, processor time of one thread, median of ${ROUNDS} rounds. A full run, the core, reads every series from its first point: limits, every rule at every point, variation and assurance; beside it a bare pass for mean and limits. One period more answers the same of the newest point from sums that are kept. The whole evaluation adds the choice of chart, the window test with its p-value, the alert decision and its sentences.`,
    head: ['', 'series a second', 'milliseconds for all', 'ratio', 'goal'],
    rows: [
      row('mean and limits alone', bare, '', ''),
      row('core', engine, `${times(engine / bare)} the bare pass`, ''),
      row('one period more', append, `1/${(engine / append).toFixed(0)} of the core`, '1/20'),
      row('', append, `1/${(whole / append).toFixed(0)} of the whole`, '1/20'),
      row(
        'ten times the series',
        longer,
        `${times(longer / engine)} the core`,
        '11 ×',
        long.length,
      ),
      row('whole evaluation', whole, `${times(whole / engine)} the core`, '5 ×'),
      row('rebase suggestion', rebase, `${times(rebase / engine)} the core`, '20 ×'),
    ],
    failures: [],
  };
}

function analyse(values: readonly number[]): void {
  analyseXmr({ ...settings, values });
}

type Evaluated = { values: readonly number[]; series: MeasureSeries };

function evaluate({ values, series }: Evaluated): void {
  const chosen = chooseChart({ kind: 'measured', values, perYear: 12 });
  decideMeasureAlert({ ...series, chosen, previous: null });
}

function measureOf(values: readonly number[]): Evaluated {
  return {
    values,
    series: {
      measure: {
        name: 'Average days to a first visit',
        better: 'lower',
        unit: '',
        decimals: 1,
        per: 1,
        comparable: false,
        benchmarkName: 'England',
      },
      periods: values.map((value, at) => ({ period: `month ${at + 1}`, value })),
      preset: settings.preset,
    },
  };
}

/** Seconds of this thread alone at work once, so that whatever else the machine does counts for nothing. */
function medianOf(
  repeats: number,
  work: (time: number) => void,
  prepare: () => void = () => undefined,
): number {
  const rounds: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    prepare();
    const before = process.threadCpuUsage();
    for (let time = 0; time < repeats; time += 1) work(time);
    const { user, system } = process.threadCpuUsage(before);
    if (round >= 0) rounds.push((user + system) / 1_000_000 / repeats);
  }
  return median(rounds);
}

function panelOf(series: number, points: number): number[][] {
  return Array.from({ length: series }, (_, index) => seriesOf(index + 1, points));
}

/** The same every time: a linear congruential sequence from 0 to 100. */
function seriesOf(seed: number, points: number): number[] {
  let state = seed;
  return Array.from({ length: points }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state / 2 ** 32) * 100;
  });
}

function limitsOf(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moves = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const spread = (2.66 * moves.reduce((sum, move) => sum + move, 0)) / moves.length;
  return [mean - spread, mean + spread];
}
