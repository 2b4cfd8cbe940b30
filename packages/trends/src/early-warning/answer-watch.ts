import { z } from 'zod';

import { figuresOf, guessKind } from '../window/figures-of.ts';
import type { FigureSeries } from '../window/figures-of.ts';
import type { FigureKind, Law } from '../window/window-types.ts';
import { watchWindows } from '../window/watch-windows.ts';
import type { WindowControl } from '../window/watch-windows.ts';
import { earliestPeriod } from './earliest-period.ts';
import { runMethod } from './run-method.ts';
import { WatchCase } from './watch-document.ts';
import { WatchError } from './watch-types.ts';
import type { Watch } from './watch-types.ts';

type Judged = { series: string; method: string; first: number; n: number };

export type WatchAnswer = Judged & Watch & { expected: (number | null)[] | null };

/** One entry a period judged; null where it has no figure or too little history. */
export type WindowAnswer = Judged & {
  z: (number | null)[];
  p: (number | null)[];
  window: (number | null)[];
  law: (Law | null)[];
  alarm: number[];
};

type Stretch = { first: number; n: number };

/**
 * Answers one case of `heed watch` (see `WatchCase`) in the words of the method. Throws a WatchError that says in one
 * line why a case cannot be answered.
 */
export function answerWatch(document: unknown): WatchAnswer | WindowAnswer {
  const parsed = WatchCase.safeParse(document);
  if (!parsed.success) throw new WatchError(z.prettifyError(parsed.error));
  const one = parsed.data;
  const judged = stretchOf(one);
  const head = { series: one.series.id, method: one.method, ...judged };
  if (one.method === 'window') {
    return { ...head, ...answerWindows(figureSeries(one.series), judged, one.control) };
  }
  const { upperbound, alarm, expected = null } = runMethod(one, { ...valuesOf(one), ...judged });
  return { ...head, upperbound, alarm, expected };
}

function stretchOf(one: WatchCase): Stretch {
  const length = (one.series.y ?? one.series.num ?? []).length;
  const first = one.first ?? Math.min(earliestPeriod(one), length);
  const n = one.n ?? Math.max(0, length - first);
  if (first + n > length) {
    throw new WatchError(`first ${first} and n ${n} reach beyond the ${length} values`);
  }
  return { first, n };
}

/** Values as the method needs them: counts whole and not negative, others also as num ÷ den. */
function valuesOf({ method, series }: WatchCase): { values: (number | null)[] } {
  const values =
    series.y ??
    (series.num ?? []).map((numerator, at) => {
      const denominator = series.den?.[at] ?? null;
      return numerator === null || !denominator ? null : numerator / denominator;
    });
  const isCount = (value: number | null): boolean =>
    value === null || (Number.isInteger(value) && value >= 0);
  if (method !== 'earsC' && !values.every(isCount)) {
    throw new WatchError(`${method} needs counts: whole numbers of 0 or more`);
  }
  return { values };
}

function figureSeries(series: WatchCase['series']): FigureSeries {
  const values = series.y ?? series.num ?? [];
  const bare = { values, ...(series.den ? { exposures: series.den } : {}) };
  const kind = kindOf(series.kind) ?? guessKind(bare);
  if (kind !== 'measure' && values.some((value) => value !== null && value < 0)) {
    throw new WatchError(`a ${kind} cannot be negative`);
  }
  const { y, exposure } = figuresOf({ kind, ...bare });
  if (kind === 'share' && y.some((count, at) => count > (exposure[at] ?? Infinity))) {
    throw new WatchError('a share cannot be above 1: is it a rate, kind u?');
  }
  return { kind, ...bare };
}

function kindOf(word: string | undefined): FigureKind | null {
  switch (word) {
    case 'p':
    case 'share':
      return 'share';
    case 'u':
    case 'rate':
      return 'rate';
    case 'count':
    case 'count_long':
      return 'count';
    case 'measure':
      return 'measure';
    default:
      return null;
  }
}

function answerWindows(
  series: FigureSeries,
  judged: Stretch,
  { threshold, ...control }: Omit<WindowControl, 'threshold'> & { threshold?: number | undefined },
): Omit<WindowAnswer, keyof Judged> {
  const readings = watchWindows(series, judged, {
    ...control,
    ...(threshold === undefined ? {} : { threshold }),
  });
  return {
    z: readings.map((reading) => reading?.z ?? null),
    p: readings.map((reading) => reading?.p ?? null),
    window: readings.map((reading) => reading?.window ?? null),
    law: readings.map((reading) => reading?.law ?? null),
    alarm: readings.flatMap((reading, at) => (reading?.alarm ? [at] : [])),
  };
}
