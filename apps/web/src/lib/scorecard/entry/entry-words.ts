import type { EntryConflict } from '@heed/services/scorecard/entry/entry-input';
import { MISSING_KINDS } from '@heed/tabular/cells/missing-kinds';

import { timeInWords } from '#lib/words/dates.ts';
import { capitalised } from '#lib/words/lists.ts';
import { standingInWords } from './typed-cell.ts';

/** Why there may be no figure, as one chooses it. */
export const GAP_CHOICES = [
  { value: '', text: 'There is one' },
  ...Object.entries(MISSING_KINDS)
    .filter(([kind]) => kind !== 'blank')
    .map(([value, text]) => ({ value, text: capitalised(text) })),
];

/** What somebody else saved meanwhile, and that nothing typed is lost. */
export function conflictInWords(
  { theirs }: EntryConflict,
  style: { unit: string; decimals: number },
): string {
  const who = theirs.by ?? 'An import';
  return `${who} saved ${standingInWords(theirs, style)} on ${timeInWords(theirs.at)}, while you were typing. Yours is kept here: save again to put it in its place`;
}
