import { daysBetween } from '../calendar/civil-date.ts';
import { atLeast, isBelow, rounded } from '../rounding.ts';
import { byWeight, type Entry } from './entry.ts';
import type { TriangulationPack } from './pack.ts';
import type { ThemeState } from './state.ts';
import { CONFIDENCE_LEVELS, type ConfidenceLevel } from './vocabulary.ts';

export type Confidence = {
  level: ConfidenceLevel | 'not_rated';
  total: number | null;
  limitations: { cost: number; median: number } | null;
  coherence: { cost: number; dissent: number } | null;
  adequacy: { cost: number; origins: number } | null;
  relevance: { cost: number; localShare: number; newestLocalDays: number | null } | null;
};

/** Entries of the sides that a state is about. */
export function inQuestion(state: ThemeState, entries: readonly Entry[]): Entry[] {
  switch (state) {
    case 'SINGLE':
    case 'EMERGING':
    case 'CONVERGENT':
      return entries.filter(({ side }) => side === 'concern');
    case 'ASSURED':
      return entries.filter(({ side }) => side === 'assurance');
    case 'CONTESTED':
    case 'QUIET':
      return [...entries];
    default:
      return state satisfies never;
  }
}

/** Of a theme on which nothing was said. */
export const NOT_RATED: Confidence = {
  level: 'not_rated',
  total: null,
  limitations: null,
  coherence: null,
  adequacy: null,
  relevance: null,
};

/** What the four doubts are measured on. */
export type Witnesses = {
  origins: number;
  /** The middle one of reliability times credibility of each origin's heaviest entry. */
  median: number;
  /** Sum of their weights, and of those of the origins with something local. */
  weight: number;
  localWeight: number;
  newestLocal: string | null;
};

/** How sure a state is, from four doubts that each cost something (tri-1 §6, after GRADE-CERQual). */
export function rateConfidence(
  { state, entries, dissent }: { state: ThemeState; entries: readonly Entry[]; dissent: number },
  { asOf, pack }: { asOf: string; pack: TriangulationPack },
): Confidence {
  if (state === 'QUIET') return NOT_RATED;
  return rateWitnesses(callWitnesses(inQuestion(state, entries)), dissent, { asOf, pack });
}

/** Rates what witnesses say of a state other than QUIET. */
export function rateWitnesses(
  witnesses: Witnesses,
  dissent: number,
  { asOf, pack }: { asOf: string; pack: TriangulationPack },
): Confidence {
  const { limitations, coherence, adequacy, relevance } = pack.confidence;
  const { origins, median, weight, localWeight, newestLocal } = witnesses;
  const localShare = origins > 0 && weight > 0 ? localWeight / weight : 0;
  const newestLocalDays = newestLocal === null ? null : daysBetween(newestLocal, asOf);
  const stale = newestLocalDays === null || newestLocalDays > relevance.newestDays;
  const costs = {
    limitations: cost(
      {
        serious: isBelow(median, limitations.serious),
        moderate: isBelow(median, limitations.moderate),
      },
      pack,
    ),
    coherence: cost(
      {
        serious: atLeast(dissent, coherence.serious),
        moderate: atLeast(dissent, coherence.moderate),
      },
      pack,
    ),
    adequacy: cost(
      { serious: origins < adequacy.serious, moderate: origins < adequacy.moderate },
      pack,
    ),
    relevance: cost(
      {
        serious: stale || isBelow(localShare, relevance.serious),
        moderate: isBelow(localShare, relevance.moderate),
      },
      pack,
    ),
  };
  const total = costs.limitations + costs.coherence + costs.adequacy + costs.relevance;
  return {
    level: levelOf(total),
    total,
    limitations: { cost: costs.limitations, median },
    coherence: { cost: costs.coherence, dissent },
    adequacy: { cost: costs.adequacy, origins },
    relevance: { cost: costs.relevance, localShare, newestLocalDays },
  };
}

/** The witnesses among entries: the origins with a material entry, or all of them if none has one. */
function callWitnesses(entries: readonly Entry[]): Witnesses {
  return summed(testimonies(entries));
}

/** The witnesses that are left without one origin; null if it was the only material one: then all others count. */
export function callWithoutEach(entries: readonly Entry[]): (origin: string) => Witnesses | null {
  const witnesses = testimonies(entries);
  const all = summed(witnesses);
  const places = new Map(witnesses.map(({ origin }, index) => [origin, index]));
  // Only without the one origin that has the newest day does an older one become the newest.
  const holders = witnesses.filter(({ newestLocal }) => newestLocal === all.newestLocal);
  const next = latest(
    witnesses.map(({ newestLocal }) => (newestLocal === all.newestLocal ? null : newestLocal)),
  );
  return (origin) => {
    const index = places.get(origin);
    const gone = index === undefined ? undefined : witnesses[index];
    if (index === undefined || !gone) return all;
    if (witnesses.length === 1) return null;
    return {
      origins: witnesses.length - 1,
      median: medianGrade(witnesses, index),
      weight: all.weight - gone.q,
      localWeight: all.localWeight - gone.localQ,
      newestLocal: holders.length === 1 && holders[0] === gone ? next : all.newestLocal,
    };
  };
}

function summed(witnesses: readonly Testimony[]): Witnesses {
  return {
    origins: witnesses.length,
    median: medianGrade(witnesses),
    weight: witnesses.reduce((sum, { q }) => sum + q, 0),
    localWeight: witnesses.reduce((sum, { localQ }) => sum + localQ, 0),
    newestLocal: latest(witnesses.map(({ newestLocal }) => newestLocal)),
  };
}

/** An origin as a witness, by its heaviest entry. */
type Testimony = {
  origin: string;
  /** Reliability times credibility. */
  grade: number;
  q: number;
  localQ: number;
  newestLocal: string | null;
};

/** One for each origin that counts, by grade upwards. */
function testimonies(entries: readonly Entry[]): Testimony[] {
  const heavy = entries.filter(({ material }) => material);
  const byOrigin = new Map<string, { heaviest: Entry; newestLocal: string | null }>();
  for (const entry of heavy.length > 0 ? heavy : entries) {
    const day = entry.local ? entry.date : null;
    const there = byOrigin.get(entry.origin);
    if (!there) {
      byOrigin.set(entry.origin, { heaviest: entry, newestLocal: day });
      continue;
    }
    if (byWeight(entry, there.heaviest) < 0) there.heaviest = entry;
    there.newestLocal = latest([there.newestLocal, day]);
  }
  return [...byOrigin]
    .map(([origin, { heaviest, newestLocal }]) => ({
      origin,
      grade: heaviest.reliability * heaviest.credibility,
      q: heaviest.q,
      localQ: newestLocal === null ? 0 : heaviest.q,
      newestLocal,
    }))
    .sort((a, b) => a.grade - b.grade);
}

/** True if a rating is at least as sure as asked. */
export function sureEnough(level: Confidence['level'], asked: ConfidenceLevel): boolean {
  if (level === 'not_rated') return false;
  return CONFIDENCE_LEVELS.indexOf(level) <= CONFIDENCE_LEVELS.indexOf(asked);
}

function cost(
  doubt: { serious: boolean; moderate: boolean },
  { confidence }: TriangulationPack,
): number {
  if (doubt.serious) return confidence.seriousCost;
  return doubt.moderate ? confidence.moderateCost : 0;
}

function levelOf(total: number): ConfidenceLevel {
  const steps = Math.floor(rounded(total) / rounded(1));
  return CONFIDENCE_LEVELS[steps] ?? 'very_low';
}

/** Median of grades that stand upwards, as if the one at `left` were not there. */
function medianGrade(sorted: readonly { grade: number }[], left?: number): number {
  const count = sorted.length - (left === undefined ? 0 : 1);
  const at = (place: number) =>
    sorted[left !== undefined && place >= left ? place + 1 : place]?.grade ?? 0;
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (last, day) => (last === null || (day !== null && day > last) ? day : last),
    null,
  );
}
