import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { dayInWords } from '#lib/words/dates.ts';
import { capitalised, countOf } from '#lib/words/lists.ts';
import { streamName } from '#lib/words/streams.ts';

type Streams = ThemeAnswer['streams'];

/** Streams that were due and have not been heard, with when they last were and are next due. */
export function presentSilence(streams: Streams) {
  return streams.flatMap(({ stream, expected }) => {
    if (!expected || expected.missed === 0) return [];
    const last = expected.lastReturn
      ? `last heard of on ${dayInWords(expected.lastReturn)}`
      : 'never heard of';
    const next = expected.nextDue ? `, due again on ${dayInWords(expected.nextDue)}` : '';
    return [
      {
        stream,
        name: capitalised(streamName(stream)),
        words: `missed ${countOf(expected.missed, 'due date')}, ${last}${next}`,
        blind: expected.status === 'blind',
      },
    ];
  });
}
