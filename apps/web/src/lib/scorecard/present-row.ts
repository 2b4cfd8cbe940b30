import { sparkline } from '@heed/charts/sparkline';
import { INDICATOR_FREQUENCIES } from '@heed/domain/plan/plan-pack';
import type { ScorecardRow } from '@heed/services/scorecard/list-scorecard';

import {
  assuranceTag,
  limitWords,
  missingWords,
  refusalMark,
  standsOut,
  variationTag,
} from '#lib/words/trends.ts';
import { presentExpected } from './data-quality/present-expected.ts';
import { figureInWords, isComparable, unitBeside } from './figure.ts';

/** A measure that has figures, as the table shows it. */
export function presentRow(row: ScorecardRow) {
  const { code, name, unit, decimals, latest, values } = row;
  return {
    code,
    name,
    href: measureHref(code),
    unit: unitBeside(row),
    line: sparkline({
      id: `${code}-line`,
      title: name,
      unit: unit.startsWith('%') ? '%' : '',
      decimals,
      values,
    }),
    figure: figureInWords(latest?.value ?? null, row),
    missing: latest?.value === null ? missingWords(latest.missing ?? 'no_reason') : null,
    period: latest?.period ?? '',
    comparable: isComparable(row),
    england: isComparable(row) ? figureInWords(row.england, row) : '',
    limits: limitWords(row.status),
    refused: refusalMark(row.refusal),
    // “Within trial limits” says already what the limits are.
    limitsSaid: row.status === 'trial' && row.variation === 'common_cause',
    variation: variationTag(row.variation, row.status),
    assurance: assuranceTag(row.assurance),
    newMeasure: row.newMeasure,
    alertRef: row.alertRef,
    next: presentExpected(row.expected),
  };
}

export type PresentedRow = ReturnType<typeof presentRow>;

/** A measure without any figure, with what would feed it. */
export function presentUnfed({ code, name, frequency, owner, published, expected }: ScorecardRow) {
  return {
    code,
    name,
    href: measureHref(code),
    feed: published
      ? 'Published figures: import the file'
      : `Return of ${owner}: ${frequencyWords(frequency).toLowerCase()}`,
    next: presentExpected(expected),
  };
}

export function frequencyWords(frequency: string): string {
  const known: Record<string, string> = INDICATOR_FREQUENCIES;
  return known[frequency] ?? frequency;
}

/** True where the measure asks for a look: an alert is open, its figure stands out, or it has only begun. */
export function hasSignal(
  row: Pick<ScorecardRow, 'alertRef' | 'newMeasure' | 'variation' | 'status'>,
) {
  return row.alertRef !== null || row.newMeasure || standsOut(row.variation, row.status);
}

function measureHref(code: string): string {
  return `/scorecard/${encodeURIComponent(code)}`;
}
