import { textField } from '@heed/domain/evidence/text-field';
import { MISSING_KINDS, type MissingKind } from '@heed/tabular/cells/missing-kinds';
import { z } from 'zod';

import type { CellPart } from './read-cell.ts';
import type { StandingFigure } from './standing-figure.ts';

const KINDS = Object.keys(MISSING_KINDS) as [MissingKind, ...MissingKind[]];
const Typed = z.string().max(60, { error: 'A figure must be 60 characters or fewer' });

export const EntryCell = z.strictObject({
  code: z.string().min(1).max(20),
  value: Typed,
  numerator: Typed,
  denominator: Typed,
  missing: z.union([z.literal(''), z.enum(KINDS).exclude(['blank'])], {
    error: 'Choose from the list why there is no figure',
  }),
  comment: textField({ label: 'the comment', most: 500, optional: true }),
  /** Version of the figure that stood when the cell was opened, 0 for none: what was saved since is not written over. */
  seen: z.int().min(0),
});
export type EntryCell = z.infer<typeof EntryCell>;

export const EnterFigures = z.strictObject({
  collection: z.string().min(1).max(60),
  period: z.string().min(1).max(20),
  reason: textField({ label: 'the reason', most: 500, optional: true }),
  cells: z.array(EntryCell).min(1).max(200),
});
export type EnterFigures = z.infer<typeof EnterFigures>;

/** One thing wrong: with a part of a measure's cell, or with the reason where `code` is null. */
export type EntryProblem = {
  code: string | null;
  part: CellPart | 'comment' | 'reason';
  message: string;
};
/** Somebody else saved another figure meanwhile. */
export type EntryConflict = { code: string; theirs: StandingFigure };
export type EntryOutcome = {
  savedAt: Date;
  saved: { code: string; version: number }[];
  unchanged: string[];
  problems: EntryProblem[];
  conflicts: EntryConflict[];
};
