/** Which way is better; neutral where a rise is a question, not an answer. */
export type Direction = 'increase' | 'decrease' | 'neutral';

/** Point types in the words of the trend engine. */
export type PointType =
  | 'Common Cause'
  | 'Above UCL'
  | 'Below LCL'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL'
  | `${number} Points Above CL`
  | `${number} Points Below CL`
  | `${number} Point Trend (Increasing)`
  | `${number} Point Trend (Decreasing)`;

export type XmrPoint = {
  /** The period as shown, like 2023/24. */
  label: string;
  /** Last day of the period, ISO 8601. */
  periodEnd: string;
  value: number | null;
  /** Why there is no value: the code the source gave (c, x, z, u, k, low) or another word. */
  missing?: string;
  type?: PointType;
  /** A person left it out of the limits and rules: it is drawn and flags nothing. */
  leftOut?: boolean;
  note?: string;
  /** Above 1: the figure was restated. */
  version?: number;
};

/** A limit: one for the whole segment, one for each of its points (null: none there), or none. */
export type Limit = number | readonly (number | null)[] | null;

export type XmrSegment = {
  /** First and last point, counted from 0, both included. */
  from: number;
  to: number;
  mean: number | null;
  lpl: Limit;
  upl: Limit;
  /** The limits were fixed on an earlier baseline. */
  locked: boolean;
  /** Trial limits (fewer than 13 points) are drawn as such and flag nothing. */
  status: 'none' | 'trial' | 'established';
};

export type XmrInput = {
  /** Prefix of the ids inside the picture: unique on its page. */
  id: string;
  /** The message, as a headline. */
  title: string;
  /** What is measured, where, when and in which unit. */
  subtitle: string;
  /** '%' is written beside each figure; any other unit belongs in the subtitle. */
  unit: string;
  decimals: number;
  points: readonly XmrPoint[];
  segments: readonly XmrSegment[];
  target?: number;
  /** A line to compare with, one value for each point. */
  benchmark?: { label: string; values: readonly (number | null)[] };
  direction: Direction;
  /** Name of the series at its end; "Latest" if left out. */
  seriesLabel?: string;
  /** A layout for 320 px with fewer labels, its text still at full size. */
  narrow?: boolean;
  width?: number;
  height?: number;
};

export type Meaning = 'improvement' | 'concern' | 'neutral';

/** How a point is drawn: `outside` the limits, part of a `run` (or trend, or two of three), `left_out` of them, or `common`. */
export type PointSign =
  | { shape: 'common' | 'left_out' }
  | { shape: 'outside' | 'run'; side: 'high' | 'low'; meaning: Meaning };

/** The limit that holds at one point of a segment, null if none does. */
export function limitAt(limit: Limit, segment: XmrSegment, index: number): number | null {
  if (typeof limit === 'number' || limit === null) return limit;
  return limit[index - segment.from] ?? null;
}

/**
 * The sign of a point, from its type; a point without a type is outside if it lies beyond established
 * limits. Trial limits flag nothing.
 */
export function signOf(input: XmrInput, index: number): PointSign {
  const point = input.points[index];
  if (!point || point.value === null) return { shape: 'common' };
  if (point.leftOut) return { shape: 'left_out' };
  const segment = input.segments.find(({ from, to }) => from <= index && index <= to);
  const found =
    point.type === undefined ? beyondLimits(point.value, segment, index) : readType(point.type);
  if (!found || segment?.status === 'trial') return { shape: 'common' };
  return { ...found, meaning: meaningOf(found.side, input.direction) };
}

type Found = { shape: 'outside' | 'run'; side: 'high' | 'low' };

function beyondLimits(
  value: number,
  segment: XmrSegment | undefined,
  index: number,
): Found | undefined {
  if (segment?.status !== 'established') return undefined;
  const upl = limitAt(segment.upl, segment, index);
  const lpl = limitAt(segment.lpl, segment, index);
  if (upl !== null && value > upl) return { shape: 'outside', side: 'high' };
  if (lpl !== null && value < lpl) return { shape: 'outside', side: 'low' };
  return undefined;
}

function readType(type: PointType): Found | undefined {
  if (type === 'Common Cause') return undefined;
  if (type === 'Above UCL') return { shape: 'outside', side: 'high' };
  if (type === 'Below LCL') return { shape: 'outside', side: 'low' };
  return { shape: 'run', side: /Above|Increasing/.test(type) ? 'high' : 'low' };
}

function meaningOf(side: 'high' | 'low', direction: Direction): Meaning {
  if (direction === 'neutral') return 'neutral';
  return (side === 'high') === (direction === 'increase') ? 'improvement' : 'concern';
}

const MISSING_WORDS = new Map([
  ['c', 'suppressed'],
  ['x', 'not available'],
  ['z', 'not applicable'],
  ['u', 'low reliability'],
  ['k', 'rounds to zero'],
  ['low', 'too low to show'],
]);

/** The letter that stands in a gap, and what it means; a gap without a code is "–", no figure. */
export function missingMark(point: XmrPoint): { letter: string; words: string } {
  const code = point.missing?.trim() ?? '';
  const [first] = code;
  if (first === undefined) return { letter: '–', words: 'no figure' };
  return { letter: first.toLowerCase(), words: MISSING_WORDS.get(code) ?? code };
}
