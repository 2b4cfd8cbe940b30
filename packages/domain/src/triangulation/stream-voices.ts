import { atLeast } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { strengthOf } from './strength.ts';
import { SOURCE_STREAMS, STREAM_CODES, streamNumber, type StreamCode } from './vocabulary.ts';

export type StreamSide = 'concern' | 'assurance' | 'mixed' | 'quiet';

/** What one stream says: its entries that count, and how strongly they speak on either side. */
export type Voice = {
  stream: StreamCode;
  concernEntries: Entry[];
  assuranceEntries: Entry[];
  concern: number;
  assurance: number;
  speaks: boolean;
  assures: boolean;
  side: StreamSide;
};

/** The voices of S1-S10, in order (tri-1 §4.1, §4.5). */
export function voicesOf(entries: readonly Entry[], pack: TriangulationPack): Voice[] {
  const concerned = groupByStream(entries, 'concern');
  const assured = groupByStream(entries, 'assurance');
  return SOURCE_STREAMS.map((stream) => {
    const concernEntries = concerned[streamNumber(stream)] ?? [];
    const assuranceEntries = assured[streamNumber(stream)] ?? [];
    const concern = strengthOf(concernEntries);
    const assurance = strengthOf(assuranceEntries);
    const speaks = atLeast(concern, pack.speak);
    const assures = atLeast(assurance, pack.speak);
    return {
      stream,
      concernEntries,
      assuranceEntries,
      concern,
      assurance,
      speaks,
      assures,
      side: sideOf({ concern, assurance, speaks, assures }, pack),
    };
  });
}

/** The entries of one side by the number of their stream. */
function groupByStream(entries: readonly Entry[], side: Entry['side']): Entry[][] {
  const groups: Entry[][] = STREAM_CODES.map(() => []);
  for (const entry of entries) {
    if (entry.side === side) groups[streamNumber(entry.stream)]?.push(entry);
  }
  return groups;
}

function sideOf(
  {
    concern,
    assurance,
    speaks,
    assures,
  }: Pick<Voice, 'concern' | 'assurance' | 'speaks' | 'assures'>,
  { leanRatio }: TriangulationPack,
): StreamSide {
  if (speaks && assures) {
    if (atLeast(concern, leanRatio * assurance)) return 'concern';
    return atLeast(assurance, leanRatio * concern) ? 'assurance' : 'mixed';
  }
  if (speaks) return 'concern';
  return assures ? 'assurance' : 'quiet';
}
