import type { EntryGrid } from '@heed/services/scorecard/entry/show-entry-grid';
import type { StandingFigure } from '@heed/services/scorecard/entry/standing-figure';

import { missingWords } from '#lib/words/trends.ts';
import { figureInWords } from '../figure.ts';

/** What stands in the inputs of one measure. */
export type TypedCell = {
  value: string;
  numerator: string;
  denominator: string;
  missing: string;
  comment: string;
  /** The version of the figure that stood when the page was opened. */
  seen: number;
};

/** A figure that stands as it would have been typed: counts where it has them, else the figure alone. */
export function typedOf(standing: StandingFigure | null): TypedCell {
  const numerator = standing?.numerator ?? null;
  const denominator = standing?.denominator ?? null;
  const counted = numerator !== null && denominator !== null;
  return {
    value: counted || standing?.value == null ? '' : String(standing.value),
    numerator: counted ? String(numerator) : '',
    denominator: counted ? String(denominator) : '',
    missing: standing?.missing ?? '',
    comment: standing?.comment ?? '',
    seen: standing?.version ?? 0,
  };
}

type Style = Pick<EntryGrid['rows'][number], 'unit' | 'decimals'>;

/** A figure in words, with the counts behind it: “19.9% (27 of 136)”; why there is none; or a dash. */
export function standingInWords(standing: StandingFigure | null, style: Style): string {
  if (!standing) return '–';
  if (standing.value === null) return missingWords(standing.missing ?? 'no_reason');
  const { numerator, denominator } = standing;
  const counts =
    numerator === null || denominator === null
      ? ''
      : ` (${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')})`;
  return `${figureInWords(standing.value, style)}${counts}`;
}
