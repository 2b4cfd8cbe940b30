import { cutParts, type Part } from '../charts/parts.ts';
import type { Marks } from '../rules/marks.ts';
import type { PointReading, Segment, XmrAnalysis, XmrInput } from './analysis-types.ts';
import { assuranceOf } from './icons.ts';
import { lastVariation, markValues, readingOf } from './judge-values.ts';
import { segmentLimits } from './segment-limits.ts';
import type { Stretch, UsableValues } from './segment-limits.ts';

/** Above this a sum of values could overflow, so the series is analysed in smaller units. */
const LARGE = 1e150;
const SMALLER = 2 ** -600;

/**
 * Individuals (XmR) chart: mean, limits, special causes and icons of one series.
 *
 * In: values by period, the better direction, target and preset. Out: segments with their limits, the
 * signals at each point, and the words of the two icons. Total: any finite or missing input gets an
 * answer without NaN. Rules: NHS England Making Data Count; the preset says which variant.
 */
export function analyseXmr(input: XmrInput): XmrAnalysis {
  const large = input.values.some((value) => value !== null && Math.abs(value) > LARGE);
  return large ? analyseLarge(input) : analyse(input);
}

function analyse(input: XmrInput): XmrAnalysis {
  const { direction, preset } = input;
  const { usable, count, marks } = readValues(input);
  const { ys, at } = usable;
  const segments: Segment[] = [];
  const points = new Array<PointReading | null>(input.values.length).fill(null);
  let last: PointReading | null = null;
  let from = 0;

  for (const part of cutParts(points.length, input.rebase ?? [])) {
    let to = from;
    while (to < count && (at[to] ?? 0) < part.end) to += 1;
    const stretch = { from, to };
    const base = baseOf(at, { part, stretch }, input);
    const limits = segmentLimits({ usable, part, stretch, base, preset });
    const segment = segments.push(limits.segment) - 1;
    markValues(marks, { ys, stretch, limits }, preset);
    const usual = readingOf(segment, 0, input);
    for (; from < to; from += 1) {
      const marked = marks[from] ?? 0;
      last = marked === 0 ? usual : readingOf(segment, marked, input);
      points[at[from] ?? 0] = last;
    }
  }

  return {
    preset: { name: preset.name, version: preset.version },
    segments,
    points,
    variation: lastVariation(last, last ? (segments[last.segment]?.points ?? 0) : 0, input),
    assurance: assuranceOf({
      segment: segments.at(-1),
      direction,
      target: input.target ?? null,
      preset,
    }),
  };
}

type Room = { usable: UsableValues; marks: Marks };

/**
 * Room to work on one series at a time, made larger when one does not fit. Nothing of it outlives a call, and a panel of
 * a thousand series asks for no memory a thousand times.
 */
let room = roomFor(128);

function roomFor(points: number): Room {
  const usable = { ys: new Float64Array(points), at: new Int32Array(points) };
  return { usable, marks: new Uint16Array(points) };
}

/** The values that may be read, from the start of the room; `count` says how many. No mark is set. */
function readValues({ values, excluded }: XmrInput): Room & { count: number } {
  if (values.length > room.marks.length) room = roomFor(2 * values.length);
  const out = excluded === undefined || excluded.length === 0 ? null : new Set(excluded);
  const { usable, marks } = room;
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN;
    if (!Number.isFinite(value) || out?.has(index) === true) continue;
    usable.ys[count] = value;
    usable.at[count] = index;
    marks[count] = 0;
    count += 1;
  }
  return { usable, marks, count };
}

/** The values behind the limits of a segment: a locked baseline rules where it touches it, else the first values do. */
function baseOf(
  at: Int32Array,
  { part, stretch }: { part: Part; stretch: Stretch },
  { baseline, fixAfter }: XmrInput,
): Stretch {
  let { from, to } = stretch;
  if (!baseline || baseline.first >= part.end || baseline.last < part.start) {
    return { from, to: Math.min(to, from + (fixAfter ?? Infinity)) };
  }
  while (from < to && (at[from] ?? 0) < baseline.first) from += 1;
  while (to > from && (at[to - 1] ?? 0) > baseline.last) to -= 1;
  return { from, to };
}

/** The rules do not depend on the unit, so values near the end of the number range are scaled down and back. */
function analyseLarge(input: XmrInput): XmrAnalysis {
  const down = (value: number | null) => (value === null ? null : value * SMALLER);
  const up = (value: number | null) => {
    if (value === null) return null;
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value / SMALLER));
  };
  const scaled = analyse({
    ...input,
    values: input.values.map(down),
    target: down(input.target ?? null),
  });
  return {
    ...scaled,
    segments: scaled.segments.map((segment) => ({
      ...segment,
      mean: up(segment.mean),
      amr: up(segment.amr),
      lpl: up(segment.lpl),
      upl: up(segment.upl),
    })),
  };
}
