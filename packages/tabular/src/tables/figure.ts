import type { MissingKind } from '../cells/missing-kinds.ts';
import type { PeriodText } from '../periods/period-text.ts';
import type { Place } from '../places/find-place.ts';

/** A number beside the figures of a row that is none of them: a target, a tolerance, an average of areas not named. */
export type Yardstick = {
  sheet: string | null;
  row: number;
  /** All the words that tell its row apart, as in the figures of that row. */
  measure: string;
  place: Place | 'own' | null;
  /** What its heading says. */
  heading: string;
  raw: string;
};

/**
 * One figure cell of a table, before anyone has said which indicator it belongs to. `measure` is all the words that tell
 * it apart from other figures of its area and period. `place` is null where the file names an area we do not know, and
 * `own` where it names none, so that the figure is about the area whose scorecard it is.
 */
export type TableFigure = {
  sheet: string | null;
  row: number;
  column: string;
  measure: string;
  place: Place | 'own' | null;
  period: PeriodText;
  /** What the column beside the period says of it, such as `Week 37`; empty if nothing does. */
  periodPart: string;
  value: number | null;
  missing: MissingKind | null;
  raw: string;
  measuredIn: 'plain' | 'share' | 'months';
};
