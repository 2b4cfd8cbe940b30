import { analyseXmr } from '@heed/trends/xmr/analyse-xmr';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';

import { rate, times, type Section } from './report.ts';
import { median, secondsOf } from './statistics.ts';

const SERIES = 1_000;
const POINTS = 60;
const ROUNDS = 7;

/** The trend engine alone: limits, special causes and icons of many series. */
export async function measureTrends(): Promise<Section> {
  const all = Array.from({ length: SERIES }, (_, index) => seriesOf(index + 1));
  const engine = await medianOf(() => {
    for (const values of all) {
      analyseXmr({ values, direction: 'decrease', target: 50, preset: XMR_PRESETS.safe });
    }
  });
  const bare = await medianOf(() => {
    for (const values of all) limitsOf(values);
  });
  return {
    title: 'Trend engine',
    about: `${SERIES} series of ${POINTS} points, median of ${ROUNDS} rounds in one thread: limits, every rule at every point, variation and assurance. Beside it a bare pass for mean and limits.`,
    head: ['', 'series a second', 'milliseconds for all'],
    rows: [
      ['engine', rate(SERIES, engine), (engine * 1_000).toFixed(1)],
      ['mean and limits alone', rate(SERIES, bare), (bare * 1_000).toFixed(1)],
      ['times the bare cost', times(engine / bare), ''],
    ],
    failures: [],
  };
}

async function medianOf(work: () => void): Promise<number> {
  work();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await secondsOf(work));
  return median(rounds);
}

/** The same every time: a linear congruential sequence from 0 to 100. */
function seriesOf(seed: number): number[] {
  let state = seed;
  return Array.from({ length: POINTS }, () => {
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
