import type { MissingKind } from '../cells/missing-kinds.ts';
import type { PeriodText } from '../periods/period-text.ts';
import type { Place } from '../places/find-place.ts';

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
