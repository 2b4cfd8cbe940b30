import { atLeast } from '../rounding.ts';
import type { Loudness } from './loudness.ts';
import type { TriangulationPack } from './pack.ts';
import { SOURCE_STREAMS, streamNumber, type StreamCode } from './vocabulary.ts';

export type StreamSide = 'concern' | 'assurance' | 'mixed' | 'quiet';

/** What one stream says, and how strongly it speaks on either side. */
export type Voice = {
  stream: StreamCode;
  concern: number;
  assurance: number;
  /** Strength of its local concern. */
  localConcern: number;
  /** Whom each side is about, by bits; 0 if it says nothing of material weight. */
  concernPeople: number;
  assurancePeople: number;
  speaks: boolean;
  assures: boolean;
  side: StreamSide;
};

/** The voices of S1-S10, in order (tri-1 §4.1, §4.5). */
export function voicesOf(concern: Loudness, assurance: Loudness, pack: TriangulationPack): Voice[] {
  return SOURCE_STREAMS.map((stream) => {
    const at = streamNumber(stream);
    const loud = { concern: concern.all[at] ?? 0, assurance: assurance.all[at] ?? 0 };
    return {
      stream,
      ...loud,
      localConcern: concern.local[at] ?? 0,
      concernPeople: concern.people[at] ?? 0,
      assurancePeople: assurance.people[at] ?? 0,
      speaks: atLeast(loud.concern, pack.speak),
      assures: atLeast(loud.assurance, pack.speak),
      side: sideOf(loud, pack),
    };
  });
}

/** Which side a stream of such strengths is on: where both speak, the one that is much the louder, if one is. */
export function sideOf(
  { concern, assurance }: Pick<Voice, 'concern' | 'assurance'>,
  { leanRatio, speak }: TriangulationPack,
): StreamSide {
  const speaks = atLeast(concern, speak);
  const assures = atLeast(assurance, speak);
  if (speaks && assures) {
    if (atLeast(concern, leanRatio * assurance)) return 'concern';
    return atLeast(assurance, leanRatio * concern) ? 'assurance' : 'mixed';
  }
  if (speaks) return 'concern';
  return assures ? 'assurance' : 'quiet';
}
