import type { Better } from '../signals/read-signals.ts';
import type { WindowReading } from '../window/window-types.ts';
import type { LimitStatus, PointSignal, Side } from '../xmr/analysis-types.ts';

/** One period of a measure, oldest first; a missing value keeps its place and says why it is missing. */
export type MeasurePeriod = {
  /** Shown as it is, for example `2023/24`. */
  period: string;
  value: number | null;
  /** The publisher's code or word for a missing value: `x`, `c`, `not_yet_collected`… */
  missing?: string | null;
  /** Counts of people behind a share. Counts of sessions or events are not independent: leave them out. */
  numerator?: number | null;
  denominator?: number | null;
  benchmark?: number | null;
};

export type Measure = {
  name: string;
  better: Better;
  /** Follows each value in a sentence: `%`, ` per 10,000`, or nothing. */
  unit: string;
  decimals: number;
  /** A share is value = this × numerator ÷ denominator: 100 for a percentage. */
  per: number;
  /** Whether the value can be set against the benchmark's level: a share or a rate can, a count cannot. */
  comparable: boolean;
  /** Whether a value is a number of events, so that chance alone says how much it varies. */
  counts?: boolean;
  /** Name of the area the benchmark is of. */
  benchmarkName: string;
};

export type AlertRule = 'step-1' | 'special-cause-1' | 'window-1';

/** An open alert, as returned by the last decision. Null: none is open. */
export type OpenAlert = {
  rule: AlertRule;
  side: Side;
  raisedAt: string;
  /** The newest period decided on, and its value then. */
  lastPeriod: string;
  lastValue: number;
  /** Periods in a row in which nothing held, oldest first. */
  quiet: string[];
};

export type NewMeasure = { firstPeriod: string; firstValue: number; periodsSince: number };

/** What the newest value is compared with: earlier periods that have counts, pooled. */
export type Reference = {
  firstPeriod: string;
  lastPeriod: string;
  periods: number;
  numerator: number;
  denominator: number;
  value: number;
};

/** The limits the newest point is judged by, and how long a run or a trend must be to count. */
export type LimitFacts = {
  status: LimitStatus;
  points: number;
  mean: number;
  lpl: number;
  upl: number;
  shiftLength: number;
  trendLength: number;
};

/** Beyond this a chance is "less than once in a million times". */
export const ONCE_IN_CAP = 1_000_000;

/** What a decision rests on. Every number in a sentence about it is one of these. Values in the measure's unit. */
export type MeasureFacts = {
  measure: string;
  unit: string;
  decimals: number;
  rule: AlertRule | null;
  concernSide: Side | null;
  period: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  previousPeriod: string | null;
  previousValue: number | null;
  previousNumerator: number | null;
  previousDenominator: number | null;
  benchmarkName: string;
  benchmark: number | null;
  benchmarkBefore: number | null;
  /** Value minus benchmark, now and in the previous valid period. */
  gap: number | null;
  gapBefore: number | null;
  reference: Reference | null;
  /** One-sided chance of a count at least as far out, had the reference share not changed. */
  tailProbability: number | null;
  /** The same as "once in so many", to two digits, at most 1,000,000. */
  onceIn: number | null;
  /** How many cases the newest count differs from the benchmark's share of its denominator. */
  excessCases: number | null;
  /** Missing periods between the first value and the newest, with their kind. */
  missing: { period: string; kind: string }[];
  smallNumbers: boolean;
  /** The value had there been one case more, or one fewer. */
  oneMore: number | null;
  oneFewer: number | null;
  /** The benchmark over the same years, where it moved the same way as the concern. */
  nationalDrift: { fromPeriod: string; from: number; to: number } | null;
  /** Special causes on the newest point, and the limits they are judged by. */
  signals: readonly PointSignal[];
  limits: LimitFacts | null;
  /** The window test of the newest period; null where the series may not alert by itself. */
  window: WindowReading | null;
  /** Its p-value as "once in so many", to two digits, at most 1,000,000. */
  windowOnceIn: number | null;
  newMeasure: NewMeasure | null;
  /** The value an open alert was last decided on, where the same period has been revised since. */
  revisedFrom: number | null;
};

export type MeasureAlertDecision = {
  decision: 'none' | 'raise' | 'update' | 'close';
  /** Null only where the series has no value at all. */
  facts: MeasureFacts | null;
  sentences: string[];
  /** To be stored and handed back next time. */
  open: OpenAlert | null;
};
