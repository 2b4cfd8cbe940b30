import type { CivilDate } from '@heed/domain/calendar/civil-date';

import type { MissingKind } from './cells/missing-kinds.ts';
import type { Period } from './periods/period.ts';
import type { FigureStatus } from './periods/read-lait-period.ts';

/**
 * One published figure. `value` is at the indicator's decimals and null exactly where `missing` says why; `raw` is the
 * cell as it stands in the file, at `row` (the header is row 1) and `column`. `numerator` and `denominator` are the
 * counts behind a share where the file gives both as numbers, else null.
 */
export type ScorecardObservation = {
  indicator: string;
  areaCode: string;
  period: Period;
  value: number | null;
  missing: MissingKind | null;
  raw: string;
  numerator: number | null;
  denominator: number | null;
  /** How much the figure counts in, such as schools; left out where the file does not say. */
  coverage?: number;
  /** How settled the publisher says the figure is; null where it says nothing. */
  status: FigureStatus | null;
  /** Where a file holds several publications, oldest first: the one this figure is of. Left out where it is one itself. */
  publication?: { on: CivilDate; name: string };
  row: number;
  column: string;
};
