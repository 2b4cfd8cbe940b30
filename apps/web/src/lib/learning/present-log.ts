import { SCOPE_LABELS, Scope } from '@heed/domain/vocabulary';
import type { LearningRow } from '@heed/services/evidence/list-learning';

import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { logKindWords } from './log-filter.ts';

/** One row of the log in words. */
export function presentLogRow(row: LearningRow, themeName: (code: string) => string) {
  const threat = row.kind === 'emerging_threat';
  const scope = Scope.safeParse(row.scope);
  return {
    ref: row.ref,
    href: `${threat ? '/threats' : '/learning'}/${row.ref}`,
    title: row.title,
    ended: row.ended,
    kind: logKindWords(row.kind),
    source: row.source,
    elsewhere: scope.data === 'national' ? SCOPE_LABELS.national : null,
    themes: row.themeCodes.map((code) => ({ code, name: themeName(code) })),
    on: partialDateWords(row.on),
  };
}

export type LogRow = ReturnType<typeof presentLogRow>;
