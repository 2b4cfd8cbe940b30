import type { Indicator, Observation } from '@heed/db/generated/prisma/client';

import { identifierProblem } from '../../evidence/screen-text.ts';
import type { EntryCell, EntryProblem } from './entry-input.ts';
import { readCell, type CellReading, type EnteredFigure } from './read-cell.ts';

/** A cell that is to be stored, and the figure it takes the place of; `figure` is null where only the comment changes. */
export type Change = {
  indicator: Indicator;
  cell: EntryCell;
  figure: EnteredFigure | null;
  before: Observation | undefined;
};

type OneCell = {
  indicator: Indicator;
  cell: EntryCell;
  /** The figure that stands now, and the one that stood when the cell was opened. */
  before: Observation | undefined;
  opened: Observation | undefined;
  today: string;
};

/** What a cell would change; nothing if it says what stands, or what stood when it was opened: nobody touched it. */
export function readChange({ indicator, cell, before, opened, today }: OneCell): {
  problems: EntryProblem[];
  change?: Change;
} {
  const { code, comment } = cell;
  const read = readCell(cell, indicator);
  if (before?.version !== opened?.version && isUntouched(read, cell, opened)) {
    return { problems: [] };
  }
  const problems: EntryProblem[] =
    read.kind === 'problems' ? read.problems.map((one) => ({ code, ...one })) : [];
  const named = identifierProblem(comment, today);
  if (named) problems.push({ code, part: 'comment', message: named });
  if (read.kind === 'empty' && before) {
    problems.push({
      code,
      part: 'missing',
      message: 'A figure stands here. Put it back, or choose why there is none',
    });
  }
  if (read.kind === 'empty' && !before && comment !== '') {
    problems.push({
      code,
      part: 'value',
      message: 'Enter the figure the comment is about, or choose why there is none',
    });
  }
  if (problems.length > 0 || read.kind !== 'figure') return { problems };
  const figure = before && says(before, read.figure) ? null : read.figure;
  const sameComment = (before?.comment ?? '') === comment;
  return figure || !sameComment
    ? { problems, change: { indicator, cell, figure, before } }
    : { problems };
}

function isUntouched(read: CellReading, cell: EntryCell, opened: Observation | undefined): boolean {
  const sameFigure =
    read.kind === 'empty'
      ? opened === undefined
      : read.kind === 'figure' && opened !== undefined && says(opened, read.figure);
  return sameFigure && (opened?.comment ?? '') === cell.comment;
}

/** Whether a figure that stands says what was typed. Counts that were not typed again are not taken back. */
function says(before: Observation, { value, missing, numerator, denominator }: EnteredFigure) {
  const sameCounts =
    numerator === null || (before.numerator === numerator && before.denominator === denominator);
  return before.value === value && before.missing === missing && sameCounts;
}

/** What is wrong with the reason; one is needed as soon as a figure that stands is to change. */
export function problemsOfReason(
  reason: string,
  changes: readonly Change[],
  today: string,
): EntryProblem[] {
  const named = identifierProblem(reason, today);
  if (named) return [{ code: null, part: 'reason', message: named }];
  const replaced = changes.find(({ figure, before }) => figure && before);
  return replaced && reason === ''
    ? [{ code: null, part: 'reason', message: 'Say why you change a figure that stands' }]
    : [];
}
