import { wordingsOf } from '@heed/domain/taxonomy/term-ledger';

import type { Step } from '../action.ts';
import { loadTerms } from '../plan/load-terms.ts';

/** Patterns of SQL for words that somebody looks for, also as they were called before; null for none. */
export async function searchPatterns(step: Step, words: string | null): Promise<string[] | null> {
  if (!words) return null;
  return wordingsOf(words, await loadTerms(step)).map(
    (wording) => `%${wording.replace(/[\\%_]/g, '\\$&')}%`,
  );
}
