import type { EntryCell } from '@heed/services/scorecard/entry/entry-input';

import { capitalised } from '#lib/words/lists.ts';
import { conflictInWords } from './entry-words.ts';
import type { PresentedEntryRow } from './present-entry.ts';

export type RowStatus =
  { kind: 'saving' | 'saved' | 'same'; text: string } | { kind: 'kept'; text: string };
export type SavedRow = { status: RowStatus; seen: number };

type ToSave = {
  collection: string;
  period: string;
  reason: string;
  row: PresentedEntryRow;
  cell: EntryCell;
};

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Saves one row away from the page and says what came of it. Whatever fails, what was typed stays in its inputs. */
export async function saveRow({ row, cell, ...sheet }: ToSave): Promise<SavedRow> {
  const { api } = await import('#lib/trpc.ts');
  const kept = (text: string, seen = cell.seen): SavedRow => ({
    status: { kind: 'kept', text },
    seen,
  });
  try {
    const { saved, problems, conflicts, savedAt } = await api.entry.save.mutate({
      ...sheet,
      cells: [cell],
    });
    const [conflict] = conflicts;
    if (conflict) return kept(conflictInWords(conflict, row), conflict.theirs.version);
    if (problems.length > 0) {
      return kept(problems.map(({ message }) => capitalised(message)).join('. '));
    }
    const version = saved[0]?.version;
    return version === undefined
      ? { status: { kind: 'same', text: '' }, seen: cell.seen }
      : { status: { kind: 'saved', text: `Saved ${time.format(savedAt)}` }, seen: version };
  } catch {
    return kept('Not saved yet. It is kept here: “Save all” tries again');
  }
}
