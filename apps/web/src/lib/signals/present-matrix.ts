import { Stream } from '@heed/domain/vocabulary';
import type { MatrixRow } from '@heed/services/triangulation/show-matrix';

import { stateInSentence, stateTag } from '#lib/words/states.ts';
import { cellWords, streamName, STREAM_WORDS } from '#lib/words/streams.ts';

/** Streams × themes in words. Streams that say nothing on any theme keep their column: silence is a finding. */
export function presentMatrix(rows: readonly MatrixRow[]) {
  return {
    streams: Stream.options.map((code) => ({
      code,
      word: STREAM_WORDS[code],
      name: streamName(code),
    })),
    rows: rows.map((row) => ({
      code: row.code,
      name: row.name,
      href: `/themes/${row.code}`,
      outside: row.standing === 'outside',
      state: stateTag(row.state).text,
      held: row.heldState && `people hold it to be ${stateInSentence(row.heldState)}`,
      cells: Stream.options.map((stream) => {
        const cell = row.cells.find((one) => one.stream === stream);
        const words = cell ? cellWords(cell) : null;
        return {
          stream,
          words,
          href: `/themes/${row.code}#${stream}`,
          read: words && `${words.text}, ${streamName(stream)} on ${row.name}`,
        };
      }),
    })),
  };
}

export type Matrix = ReturnType<typeof presentMatrix>;
