import { z } from 'zod';

import { collapseRows, compareText } from '../collapse-rows.ts';
import { InputError } from '../input-error.ts';
import { REASON_CODES, streamNumber } from '../triangulation/vocabulary.ts';
import {
  ActionRow,
  CallRow,
  Day,
  EvaluationRow,
  EventRow,
  IndicatorRow,
  MeasureRow,
  ReturnCount,
  ReviewRow,
  ThemeRow,
} from './trigger-rows.ts';

/** What `heed review-triggers` is given besides the pack; unknown keys are refused. */
export const ReviewTriggerDocument = z.strictObject({
  asOf: Day,
  plan: z.strictObject({ start: Day }),
  themes: z.array(ThemeRow),
  evaluations: z.array(EvaluationRow).default([]),
  measures: z.array(MeasureRow).default([]),
  indicators: z.array(IndicatorRow).default([]),
  actions: z.array(ActionRow).default([]),
  events: z.array(EventRow).default([]),
  calls: z.array(CallRow).default([]),
  reviews: z.array(ReviewRow).default([]),
  returns: ReturnCount.default({ due: 0, received: 0 }),
});
/** As a caller writes it: optional keys may be left out. */
export type ReviewTriggerDocument = z.input<typeof ReviewTriggerDocument>;

/** Read, with defaults filled, every list in one order and without repeats. */
export type ReviewTriggerInput = z.output<typeof ReviewTriggerDocument>;

/**
 * Reads the document. Throws an `InputError`: `bad_input` for a document of another shape,
 * `duplicate_id` where different rows share a key.
 */
export function readTriggerInput(document: unknown): ReviewTriggerInput {
  const parsed = ReviewTriggerDocument.safeParse(document);
  if (!parsed.success) throw new InputError('bad_input', z.prettifyError(parsed.error));
  const filled = parsed.data;
  return {
    ...filled,
    themes: collapseRows(filled.themes, byCode),
    evaluations: collapseRows(filled.evaluations.map(withListsInOrder), (row) => [
      row.theme,
      row.evaluatedAt,
    ]),
    measures: collapseRows(filled.measures.map(withQuartersInOrder), byThemeAndCode),
    indicators: collapseRows(filled.indicators.map(withQuartersInOrder), byThemeAndCode),
    actions: collapseRows(filled.actions, byId),
    events: collapseRows(filled.events, byId),
    calls: collapseRows(filled.calls, byId),
    reviews: collapseRows(
      filled.reviews.map((row) => ({ ...row, keys: [...new Set(row.keys)].toSorted(compareText) })),
      byId,
    ),
  };
}

type Evaluation = ReviewTriggerInput['evaluations'][number];

function withListsInOrder(row: Evaluation): Evaluation {
  return {
    ...row,
    reasons: REASON_CODES.filter((reason) => row.reasons.includes(reason)),
    assuring: [...new Set(row.assuring)].toSorted((a, b) => streamNumber(a) - streamNumber(b)),
  };
}

function withQuartersInOrder<Row extends { quarters: { end: string }[] }>(row: Row): Row {
  return { ...row, quarters: collapseRows(row.quarters, (quarter) => [quarter.end]) };
}

function byCode({ code }: { code: string }): string[] {
  return [code];
}

function byId({ id }: { id: string }): string[] {
  return [id];
}

function byThemeAndCode({ theme, code }: { theme: string; code: string }): string[] {
  return [theme, code];
}
