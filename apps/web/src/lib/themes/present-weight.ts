import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { capitalised } from '#lib/words/lists.ts';
import { streamName } from '#lib/words/streams.ts';
import type { EvidenceNames } from './evidence-names.ts';

type Entry = ThemeAnswer['heaviest'][number];

/** One of the heaviest pieces of evidence with the factors its weight is made of, in the order they are multiplied. */
export function presentWeight(entry: Entry, names: EvidenceNames) {
  return {
    id: entry.id,
    name: capitalised(names.of(entry.id)),
    href: names.href(entry.id),
    side: entry.side === 'concern' ? 'raises a concern' : 'gives assurance',
    stream: streamName(entry.stream),
    total: entry.q.toFixed(2),
    factors: [
      { key: `Kind of source: ${streamName(entry.stream)}`, value: entry.weight },
      { key: 'Reliability of the source', value: entry.reliability },
      { key: 'Credibility of what it says', value: entry.credibility },
      { key: `Severity ${entry.severity} of 5`, value: entry.severity / 5 },
      {
        key: entry.role === 1 ? 'Mainly about this theme' : 'Touches this theme',
        value: entry.role,
      },
      ...(entry.share === 1 ? [] : [{ key: 'Says both good and bad', value: entry.share }]),
      { key: 'Age', value: entry.decay },
    ].map(({ key, value }) => ({ key, value: `× ${value.toFixed(2)}` })),
  };
}
