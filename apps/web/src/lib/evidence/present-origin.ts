import type { OriginView } from '@heed/services/evidence/show-origin';

import { dayInWords } from '#lib/words/dates.ts';
import { inWords } from '#lib/words/lists.ts';
import { basisWords } from './basis-words.ts';
import { evidenceHref as hrefOf } from './evidence-href.ts';
import { partialDateWords } from './partial-date-words.ts';

/** What a record counts together with, and what may go back to the same incident or report, in words. */
export function presentOrigin(view: OriginView) {
  return {
    label: view.label,
    together: view.together.map(({ ref, title }) => ({ ref, title, href: hrefOf(ref) })),
    judgements: view.judgements.map((one) => ({
      id: one.id,
      said: one.undone
        ? `Counted as one with “${one.other}”, taken back ${dayInWords(one.undone.at)}: ${one.undone.reason}`
        : `${one.verdict === 'same' ? 'Counts as one with' : 'Kept apart from'} “${one.other}”: ${one.reason}`,
      by: `${one.by}, ${dayInWords(one.at)}`,
      mayUndo: one.verdict === 'same' && !one.undone,
    })),
    suggestions: view.suggestions.map(({ originId, records }) => ({
      originId,
      ref: records[0]?.ref ?? '',
      records: records.map((record) => ({
        ref: record.ref,
        title: record.title,
        href: hrefOf(record.ref),
        about: `${record.source}, ${partialDateWords(record.on)}`,
        why: inWords(record.basis.map(basisWords)),
      })),
    })),
  };
}

export type OriginWords = ReturnType<typeof presentOrigin>;
