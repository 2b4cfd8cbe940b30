import type { OldTerm } from '@heed/domain/taxonomy/term-ledger';

import { dayInWords } from '#lib/words/dates.ts';

/** One sentence for each old term of a text: what it is called today, and since when. */
export function oldTermWords(terms: readonly OldTerm[]): string[] {
  return terms.map(({ said, today, since, needsCheck }) =>
    [
      `“${said}” is called “${today}” today`,
      since && ` (since ${dayInWords(since)})`,
      needsCheck && ' (to be checked)',
    ]
      .filter(Boolean)
      .join(''),
  );
}
