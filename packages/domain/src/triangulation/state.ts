import { atLeast } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { contradicts } from './pairs.ts';
import { countPlaced, massPlaced } from './placement.ts';
import { countSources, type Sources } from './sources.ts';
import { voicesOf, type Voice } from './stream-voices.ts';
import type { StreamCode } from './vocabulary.ts';

export type ThemeState = 'QUIET' | 'SINGLE' | 'EMERGING' | 'CONVERGENT' | 'CONTESTED' | 'ASSURED';

/** What the entries of a theme add up to (tri-1 §4). */
export type Standing = {
  voices: Voice[];
  sources: Sources;
  dissent: number;
  /** Streams of assurance that contradict a concern. */
  disagree: StreamCode[];
  state: ThemeState;
};

/** In: the entries of S1-S10 that count, in the order of their origins. */
export function standingOf(entries: readonly Entry[], pack: TriangulationPack): Standing {
  const voices = voicesOf(entries, pack);
  const sources = countSources(
    entries.filter(({ side }) => side === 'concern'),
    pack,
  );
  const concerned = voices.filter(({ side }) => side === 'concern');
  const disagree = voices
    .filter(({ side }) => side === 'assurance')
    .filter((voice) => concerned.some((other) => contradicts(other, voice, pack)))
    .map(({ stream }) => stream);
  const dissent = dissentOf(entries, { voices, disagree }, pack);
  const state = stateOf({ entries, sources, dissent, contradicted: disagree.length > 0 }, pack);
  return { voices, sources, dissent, disagree, state };
}

/** Share of the strength of contradicting assurance (tri-1 §4.8). */
function dissentOf(
  entries: readonly Entry[],
  { voices, disagree }: Pick<Standing, 'voices' | 'disagree'>,
  pack: TriangulationPack,
): number {
  if (disagree.length === 0) return 0;
  const against = massPlaced(contraryTo(entries, disagree), pack);
  const forIt = massPlaced(leaningTo(entries, voices), pack);
  return against / (against + forIt);
}

/** The assurance of the streams that contradict a concern. */
export function contraryTo(entries: readonly Entry[], disagree: readonly StreamCode[]): Entry[] {
  return entries.filter(({ side, stream }) => side === 'assurance' && disagree.includes(stream));
}

/** The concern of the streams that speak of concern, alone or beside assurance. */
export function leaningTo(entries: readonly Entry[], voices: readonly Voice[]): Entry[] {
  const leaning = new Set(
    voices.filter(({ side }) => side === 'concern' || side === 'mixed').map(({ stream }) => stream),
  );
  return entries.filter(({ side, stream }) => side === 'concern' && leaning.has(stream));
}

type Weighed = {
  entries: readonly Entry[];
  sources: Sources;
  dissent: number;
  contradicted: boolean;
};

function stateOf(
  { entries, sources: { n }, dissent, contradicted }: Weighed,
  pack: TriangulationPack,
): ThemeState {
  const { states } = pack;
  if (n === 0) {
    const assurance = entries.filter(({ side }) => side === 'assurance');
    return countPlaced(assurance, pack) >= states.assured ? 'ASSURED' : 'QUIET';
  }
  if (contradicted && (n < states.convergent || atLeast(dissent, states.dissent))) {
    return 'CONTESTED';
  }
  if (n >= states.convergent) return 'CONVERGENT';
  return n >= states.emerging ? 'EMERGING' : 'SINGLE';
}
