import type { EvidencePackView } from '@heed/services/reviews/show-reviews';

import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { capitalised } from '#lib/words/lists.ts';
import { levelTag, stateTag } from '#lib/words/states.ts';
import { streamName } from '#lib/words/streams.ts';

type Theme = EvidencePackView['themes'][number];

/** A theme as it stood when the evidence was frozen, with the items that were tagged with it then. */
export function frozenTheme(pack: EvidencePackView, theme: Theme) {
  return {
    code: theme.code,
    name: theme.name,
    outside: theme.standing === 'outside',
    stateTag: stateTag(theme.state),
    levelTag: levelTag(theme.level),
    sentence: theme.sentence,
    items: pack.items
      .filter((item) => item.themes.some((tag) => tag.themeCode === theme.code))
      .map((item) => ({
        ref: item.ref,
        text: item.text,
        polarity: capitalised(item.polarity),
        source: [item.title, item.source, partialDateWords(item.observedOn)]
          .filter(Boolean)
          .join(', '),
        stream: capitalised(streamName(item.stream)),
      })),
  };
}

export type FrozenTheme = ReturnType<typeof frozenTheme>;
