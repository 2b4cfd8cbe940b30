import type { XmrPreset } from './presets.ts';

/** The way that is better: more, less, or neither is known. */
export type Direction = 'increase' | 'decrease' | 'neutral';

export type Side = 'high' | 'low';

export type PointRule =
  'beyond_limits' | 'trend' | 'two_of_three' | 'shift' | 'changed_from_constant';

/** A special cause at one point. For a trend the side is where it goes: rising is high. */
export type PointSignal = { rule: PointRule; side: Side };

/** What the points behind the limits allow: none below 5, trial below 13. A trial limit never alerts by itself. */
export type LimitStatus = 'none' | 'trial' | 'established';

export type Segment = {
  /** Index of the first point, and number of points on the axis, missing ones included. */
  start: number;
  n: number;
  /** Number of values behind mean and limits. */
  points: number;
  mean: number | null;
  amr: number | null;
  lpl: number | null;
  upl: number | null;
  /** Fewer than 13 usable values in the segment. */
  short: boolean;
  status: LimitStatus;
};

export type PointReading = {
  segment: number;
  /** Every rule that holds at this point, in order of precedence. */
  signals: readonly PointSignal[];
  /** The one that gives the point its colour. */
  shown: PointSignal | null;
};

export type Variation = 'common_cause' | `${'improvement' | 'concern' | 'neutral'}_${Side}`;

export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

export type XmrAnalysis = {
  preset: { name: string; version: number };
  segments: Segment[];
  /** One for each value; null where the value is missing or excluded. */
  points: (PointReading | null)[];
  /** Class of the last usable point; null without one, or with too few points for limits. */
  variation: Variation | null;
  /** Whether the limits of the last segment clear the target; null without target or direction. */
  assurance: Assurance | null;
};

export type XmrInput = {
  /** In time order, one for each period; null is missing and stays on the axis. Infinities and NaN count as missing. */
  values: readonly (number | null)[];
  direction: Direction;
  target?: number | null;
  preset: XmrPreset;
  /** Indexes of the first point of each new segment. */
  rebase?: readonly number[];
  /** Only the first so many usable values of each segment make its limits. */
  fixAfter?: number;
  /** Locked baseline, first and last index included; it rules in the segments it touches, before `fixAfter`. */
  baseline?: { first: number; last: number };
  /** Drawn, but left out of limits and rules. */
  excluded?: readonly number[];
};
