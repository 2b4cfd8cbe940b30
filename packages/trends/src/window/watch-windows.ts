import { normalQuantile } from '../numerics/normal.ts';
import { sumOf } from '../numerics/sample.ts';
import { isSmallCount, weighSmallCount } from './bayes-window.ts';
import { figuresOf } from './figures-of.ts';
import type { FigureSeries } from './figures-of.ts';
import { weighNormal } from './normal-window.ts';
import type {
  Figure,
  FigureKind,
  Law,
  Side,
  WindowEvidence,
  WindowReading,
} from './window-types.ts';

export type WindowControl = {
  /** How many periods each window spans. */
  windows: readonly number[];
  /** Periods with a figure that must lie before a window. */
  history: number;
  /** The sides watched; 'both' doubles the p-value. */
  direction: Side | 'both';
  /** An alarm needs |z| of at least this; left out, the levels of `ALARM_LEVELS`. */
  threshold?: number;
};

export const WINDOW_DEFAULTS: WindowControl = {
  windows: [1, 3, 6],
  history: 12,
  direction: 'both',
};

/**
 * Levels of |z| that hold false alarms near 2 in 100 periods. Small counts of 2 and more a period take a lower one:
 * being discrete, they reach a level less often than it says.
 */
export const ALARM_LEVELS = { normal: 2.75, smallCount: 2.5, smallCountFrom: 2 };

const LEAST_P = 1e-300;

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

function readFigures(figures: readonly Figure[], question: Question): WindowReading | null {
  const { kind, index, control } = question;
  if (!figures.some(({ at }) => at === index)) return null;
  let strongest: (WindowEvidence & { law: Law; level: number }) | null = null;
  for (const window of control.windows) {
    const history = figures.filter(({ at }) => at <= index - window);
    const recent = figures.filter(({ at }) => at > index - window && at <= index);
    if (history.length < control.history) continue;
    const weighed = weigh(kind, history, recent);
    const p = onWatchedSide(weighed, control.direction);
    if (strongest === null || p < strongest.p) strongest = { ...weighed, window, p };
  }
  if (strongest === null) return null;
  const { p, side, window, law, level } = strongest;
  const deviate = -normalQuantile(Math.min(Math.max(p, LEAST_P), 1 - Number.EPSILON));
  const sides = control.direction === 'both' ? 2 : 1;
  const watched = control.direction === 'both' ? side : control.direction;
  return {
    z: watched === 'up' ? deviate : -deviate,
    window,
    p: Math.min(1, p * sides * control.windows.length),
    law,
    alarm: deviate >= (control.threshold ?? level),
  };
}

function weigh(
  kind: FigureKind,
  history: readonly Figure[],
  recent: readonly Figure[],
): { p: number; side: Side; law: Law; level: number } {
  if (!isSmallCount(kind, history)) {
    return { ...weighNormal({ kind, history, recent }), law: 'normal', level: ALARM_LEVELS.normal };
  }
  const mean = sumOf(history.map(({ y }) => y)) / history.length;
  const level = mean >= ALARM_LEVELS.smallCountFrom ? ALARM_LEVELS.smallCount : ALARM_LEVELS.normal;
  return { ...weighSmallCount(history, recent), law: 'bayes', level };
}

/** The chance on the watched side: what is rare on the other side is no evidence on this one. */
function onWatchedSide({ p, side }: { p: number; side: Side }, direction: Side | 'both'): number {
  return direction === 'both' || direction === side ? p : 1 - p;
}
