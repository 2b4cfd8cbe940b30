/** What kind of figure a series holds: it decides the scale on which periods are compared. */
export type FigureKind = 'count' | 'share' | 'rate' | 'measure';

/** The periods with a figure, oldest first, as columns of one length: an object a period would cost more than its test. */
export type Figures = {
  /** Index of the period in the series. */
  at: readonly number[];
  /** Count, numerator or measured value. */
  y: readonly number[];
  /** Denominator or exposure; 1 for counts and measured values. */
  exposure: readonly number[];
};

export type Side = 'up' | 'down';

/** The evidence of one window against all periods before it. */
export type WindowEvidence = {
  /** How many periods the window spans, the one judged included. */
  window: number;
  /** One-sided chance of a window as far out on this side if nothing had changed. */
  p: number;
  side: Side;
};

/** How the evidence was weighed: Student's law on a stabilised scale, or the exact prediction of a small count. */
export type Law = 'normal' | 'bayes';

/** What one period says. */
export type WindowReading = {
  /**
   * Of the window that stands out most: the standard normal deviate with the same one-sided p; above 0 for a rise,
   * below 0 for a fall.
   */
  z: number;
  window: number;
  /** One p-value for the period, for the sides asked for, corrected for the number of windows. */
  p: number;
  law: Law;
  alarm: boolean;
};
