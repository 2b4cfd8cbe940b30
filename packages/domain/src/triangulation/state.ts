import { atLeast } from '../rounding.ts';
import { loudnessOf, type Loudness } from './loudness.ts';
import type { TriangulationPack } from './pack.ts';
import { contradicts } from './pairs.ts';
import { countPlaced, massPlaced } from './placement.ts';
import { bitsOf, SOURCES, type Ledger, type Look } from './sheet.ts';
import { countSources, type Sources } from './sources.ts';
import { voicesOf, type Voice } from './stream-voices.ts';
import type { StreamCode } from './vocabulary.ts';

export type ThemeState = 'QUIET' | 'SINGLE' | 'EMERGING' | 'CONVERGENT' | 'CONTESTED' | 'ASSURED';

/** What the entries of a theme add up to (tri-1 §4). */
export type Standing = {
  voices: Voice[];
  sources: Sources;
  dissent: number;
  /** What dissent is the share of; null without contradiction. */
  masses: { concern: number; assurance: number } | null;
  /** Streams of assurance that contradict a concern. */
  disagree: StreamCode[];
  state: ThemeState;
};

/** One side as it is heard by itself. */
export type Concern = { look: Look; loudness: Loudness; sources: Sources };
export type Assurance = { look: Look; loudness: Loudness };

/** In: the entries that are not on trial, and which of S1-S10 are looked at. */
export function standingOf(
  ledger: Ledger,
  pack: TriangulationPack,
  look: Look = SOURCES,
): Standing {
  return weighSides(ledger, hearConcern(ledger, look, pack), hearAssurance(ledger, look), pack);
}

export function hearConcern(ledger: Ledger, look: Look, pack: TriangulationPack): Concern {
  const loudness = loudnessOf(ledger.concern, look);
  return { look, loudness, sources: countSources(ledger, look, pack) };
}

export function hearAssurance(ledger: Ledger, look: Look): Assurance {
  return { look, loudness: loudnessOf(ledger.assurance, look) };
}

/** What two sides, each heard by itself, add up to. */
export function weighSides(
  ledger: Ledger,
  concern: Concern,
  assurance: Assurance,
  pack: TriangulationPack,
): Standing {
  const { sources } = concern;
  const voices = voicesOf(concern.loudness, assurance.loudness, pack);
  const concerned = voices.filter(({ side }) => side === 'concern');
  const disagree = voices
    .filter(({ side }) => side === 'assurance')
    .filter((voice) => concerned.some((other) => contradicts(other, voice, pack)))
    .map(({ stream }) => stream);
  const contradicted = disagree.length > 0;
  const masses = contradicted
    ? {
        concern: massPlaced(ledger.concern, leaningIn(concern.look, voices), pack),
        assurance: massPlaced(ledger.assurance, contraryIn(assurance.look, disagree), pack),
      }
    : null;
  // Share of the strength of contradicting assurance (tri-1 §4.8).
  const dissent = masses ? masses.assurance / (masses.assurance + masses.concern) : 0;
  const assuring = () => countPlaced(ledger.assurance, assurance.look, pack);
  const state = stateOf({ n: sources.n, assuring, dissent, contradicted }, pack);
  return { voices, sources, dissent, masses, disagree, state };
}

/** A look at the assurance of the streams that contradict a concern. */
export function contraryIn(look: Look, disagree: readonly StreamCode[]): Look {
  return { ...look, streams: look.streams & bitsOf(disagree) };
}

/** A look at the concern of the streams that speak of concern, alone or beside assurance. */
export function leaningIn(look: Look, voices: readonly Voice[]): Look {
  const leaning = voices.filter(({ side }) => side === 'concern' || side === 'mixed');
  return { ...look, streams: look.streams & bitsOf(leaning.map(({ stream }) => stream)) };
}

type Weighed = {
  n: number;
  /** Streams that assure; asked for only where nothing speaks of concern. */
  assuring(): number;
  dissent: number;
  contradicted: boolean;
};

function stateOf(
  { n, assuring, dissent, contradicted }: Weighed,
  { states }: TriangulationPack,
): ThemeState {
  if (n === 0) return assuring() >= states.assured ? 'ASSURED' : 'QUIET';
  if (contradicted && (n < states.convergent || atLeast(dissent, states.dissent))) {
    return 'CONTESTED';
  }
  if (n >= states.convergent) return 'CONVERGENT';
  return n >= states.emerging ? 'EMERGING' : 'SINGLE';
}
