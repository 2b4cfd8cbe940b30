import { normalQuantile } from '../numerics/normal.ts';
import { sumOf } from '../numerics/sample.ts';
import { isSmallCount, weighSmallCount } from './bayes-window.ts';
import { figuresOf } from './figures-of.ts';
import type { FigureSeries } from './figures-of.ts';
import { weighNormal } from './normal-window.ts';
import { stabilise, sumBetween } from './stabilise.ts';
import type { FigureKind, Figures, Side, WindowEvidence, WindowReading } from './window-types.ts';

export type WindowControl = {
  /** How many periods each window spans. */
  windows: readonly number[];
  /** Periods with a figure that must lie before the longest window. */
  history: number;
  /** The sides watched; 'both' doubles the p-value. */
  direction: Side | 'both';
  /** An alarm needs |z| of at least this; left out, the levels of `ALARM_LEVELS`. */
  threshold?: number;
};

export const WINDOW_DEFAULTS: WindowControl = {
  windows: [1, 3, 6],
  history: 8,
  direction: 'both',
};

/**
 * Levels of |z| that hold false alarms near 2 in 100 periods, and near 1 in 200 where fewer than `rareBelow` events are
 * usual a period: there a real rise is large in proportion and is still found.
 */
const ALARM_LEVELS = { normal: 2.75, smallCount: 2.49, rareCount: 2.8, rareBelow: 2 };

const LEAST_P = 1e-300;
const MOST_P = 1 - Number.EPSILON;

/**
 * Heed's window test. Each period is judged by windows that end at it (1, 3 and 6 periods unless told otherwise)
 * against all periods before the window: sudden, recent and lasting change. In: the series and the index of the
 * period. Out: one reading, or null where the period has no figure or too little history lies before it. Only periods
 * up to `index` are read, so later figures never change a reading.
 */
export function readWindows(
  series: FigureSeries,
  index: number,
  control: WindowControl = WINDOW_DEFAULTS,
): WindowReading | null {
  return readFigures(figuresOf(series), { kind: series.kind, index, control });
}

/** As `readWindows`, for `n` periods from `first` on. */
export function watchWindows(
  series: FigureSeries,
  { first, n }: { first: number; n: number },
  control: WindowControl = WINDOW_DEFAULTS,
): (WindowReading | null)[] {
  const figures = figuresOf(series);
  return Array.from({ length: n }, (_, at) =>
    readFigures(figures, { kind: series.kind, index: first + at, control }),
  );
}

type Question = { kind: FigureKind; index: number; control: WindowControl };

function readFigures(figures: Figures, { kind, index, control }: Question): WindowReading | null {
  const { windows } = control;
  const end = figures.at.lastIndexOf(index) + 1;
  if (end === 0) return null;
  // One law for all windows, from before the longest: a rise must not make its own history look scattered.
  const settled = countBefore(figures, end, Math.max(...windows));
  if (settled < control.history) return null;
  const small = isSmallCount(kind, figures, settled);
  const steady = small ? null : stabilise(kind, figures);
  const evidence = windows.map((window): WindowEvidence => {
    const before = countBefore(figures, end, window);
    const weighed =
      steady === null
        ? weighSmallCount(figures, { before, end })
        : weighNormal({ kind, figures, steady, before, end });
    const { p, side } = onSide(weighed, control.direction);
    return { p: p * (small ? priceOf(window, windows) : 1), side, window };
  });
  const strongest = evidence.reduce((best, other) => (other.p < best.p ? other : best));
  const deviate = -normalQuantile(Math.min(Math.max(strongest.p, LEAST_P), MOST_P));
  const sides = control.direction === 'both' ? 2 : 1;
  return {
    z: strongest.side === 'up' ? deviate : -deviate,
    window: strongest.window,
    p: Math.min(1, Math.max(LEAST_P, strongest.p * sides * windows.length)),
    law: small ? 'bayes' : 'normal',
    alarm: deviate >= (control.threshold ?? alarmLevel(small, figures, settled)),
  };
}

/** How many figures lie before the window that ends with the `end`-th. */
function countBefore({ at }: Figures, end: number, window: number): number {
  const first = (at[end - 1] ?? 0) - window;
  let before = end;
  while (before > 0 && (at[before - 1] ?? 0) > first) before -= 1;
  return before;
}

/**
 * What a window of a small count pays for its share of the chance of a false alarm, 1 on average over the shares: a
 * single period says little about a small count and gets a third of the share of a longer window (weighted
 * Bonferroni).
 */
function priceOf(window: number, windows: readonly number[]): number {
  const share = (periods: number): number => (periods === 1 ? 1 : 3);
  return sumOf(windows.map(share)) / windows.length / share(window);
}

function alarmLevel(small: boolean, { y }: Figures, settled: number): number {
  if (!small) return ALARM_LEVELS.normal;
  const mean = sumBetween(y, 0, settled) / settled;
  return mean < ALARM_LEVELS.rareBelow ? ALARM_LEVELS.rareCount : ALARM_LEVELS.smallCount;
}

type Weighed = Omit<WindowEvidence, 'window'>;

/** The chance on the watched side: what is rare on the other side is no evidence on this one. */
function onSide(weighed: Weighed, direction: Side | 'both'): Weighed {
  if (direction === 'both' || direction === weighed.side) return weighed;
  return { p: 1 - weighed.p, side: direction };
}
