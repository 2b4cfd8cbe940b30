import type { OriginQuestion } from '@heed/services/evidence/open-origin-questions';

import { countOf, inWords } from '#lib/words/lists.ts';
import { basisWords } from './basis-words.ts';
import { evidenceHref } from './evidence-href.ts';
import { partialDateWords } from './partial-date-words.ts';

/** Records that may be counted more than once, in words: what they count as, which they are, why, and where to decide. */
export function presentOriginQuestion({ records, ties }: OriginQuestion) {
  const sources = new Set(records.map(({ originId }) => originId)).size;
  const [newest] = records;
  return {
    id: records.map(({ ref }) => ref).join(),
    title: `${countOf(sources, 'source')} that may be one`,
    counted: `They count as ${countOf(sources, 'source')} until somebody has said whether they are one.`,
    named: inWords(records.map(({ ref, title }) => `“${title}” (${ref})`)),
    records: records.map(({ ref, title, source, on }) => ({
      ref,
      title,
      href: evidenceHref(ref),
      about: `${source}, ${partialDateWords(on)}`,
    })),
    reasons: ties.map(({ refs, basis }) => {
      const why = inWords(basis.map(basisWords));
      return records.length === 2 ? why : `${refs.join(' and ')}: ${why}`;
    }),
    href: `${evidenceHref(newest?.ref ?? '')}#origin`,
  };
}

export type OriginQuestionWords = ReturnType<typeof presentOriginQuestion>;
