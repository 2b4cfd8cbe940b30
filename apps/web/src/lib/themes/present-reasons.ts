import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { inWords } from '#lib/words/lists.ts';
import { heldBackWords, reasonWords } from '#lib/words/reasons.ts';
import { levelTag } from '#lib/words/states.ts';
import { streamNames } from '#lib/words/streams.ts';
import type { EvidenceNames } from './evidence-names.ts';

type Reason = ThemeAnswer['reasons'][number];

/** Each reason that holds, gravest first, with what it is about. */
export function presentReasons(reasons: readonly Reason[], names: EvidenceNames) {
  return reasons.map((reason) => ({
    code: reason.code,
    words: reasonWords(reason.code),
    about: aboutWords(reason, names),
    level: levelTag(reason.level).text.toLowerCase(),
  }));
}

function aboutWords({ code, of }: Reason, names: EvidenceNames): string | null {
  if (of.length === 0) return null;
  switch (code) {
    case 'blind_priority':
    case 'blind':
      return streamNames(of);
    case 'convergent_held_back':
      return inWords(of.map(heldBackWords));
    default:
      return names.all(of);
  }
}
