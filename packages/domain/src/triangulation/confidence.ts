import { daysBetween } from '../calendar/civil-date.ts';
import { atLeast, isBelow, rounded } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import type { ThemeState } from './state.ts';
import { heaviestOf } from './strength.ts';
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

/** How sure a state is, from four doubts that each cost something (tri-1 §6, after GRADE-CERQual). */
export function rateConfidence(
  { state, entries, dissent }: { state: ThemeState; entries: readonly Entry[]; dissent: number },
  { asOf, pack }: { asOf: string; pack: TriangulationPack },
): Confidence {
  if (state === 'QUIET') {
    return {
      level: 'not_rated',
      total: null,
      limitations: null,
      coherence: null,
      adequacy: null,
      relevance: null,
    };
  }
  const all = inQuestion(state, entries);
  const heavy = all.filter(({ q }) => atLeast(q, pack.material));
  const used = heavy.length > 0 ? heavy : all;
  const groups = [...Map.groupBy(used, ({ origin }) => origin).values()];
  const representatives = groups.flatMap((group) => heaviestOf(group) ?? []);
  const { limitations, coherence, adequacy, relevance } = pack.confidence;

  const median = medianOf(representatives.map((entry) => entry.reliability * entry.credibility));
  const limitationsCost = cost(
    {
      serious: isBelow(median, limitations.serious),
      moderate: isBelow(median, limitations.moderate),
    },
    pack,
  );
  const coherenceCost = cost(
    {
      serious: atLeast(dissent, coherence.serious),
      moderate: atLeast(dissent, coherence.moderate),
    },
    pack,
  );
  const origins = representatives.length;
  const adequacyCost = cost(
    { serious: origins < adequacy.serious, moderate: origins < adequacy.moderate },
    pack,
  );
  const { localShare, newestLocalDays } = locality(used, groups, representatives, asOf);
  const stale = newestLocalDays === null || newestLocalDays > relevance.newestDays;
  const relevanceCost = cost(
    {
      serious: stale || isBelow(localShare, relevance.serious),
      moderate: isBelow(localShare, relevance.moderate),
    },
    pack,
  );
  const total = limitationsCost + coherenceCost + adequacyCost + relevanceCost;
  return {
    level: levelOf(total),
    total,
    limitations: { cost: limitationsCost, median },
    coherence: { cost: coherenceCost, dissent },
    adequacy: { cost: adequacyCost, origins },
    relevance: { cost: relevanceCost, localShare, newestLocalDays },
  };
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

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function locality(
  used: readonly Entry[],
  groups: readonly Entry[][],
  representatives: readonly Entry[],
  asOf: string,
): { localShare: number; newestLocalDays: number | null } {
  const sum = (entries: readonly Entry[]) => entries.reduce((total, { q }) => total + q, 0);
  const locals = groups.flatMap((group, index) =>
    group.some((entry) => entry.local) ? (representatives[index] ?? []) : [],
  );
  const all = sum(representatives);
  const newest = used
    .filter((entry) => entry.local)
    .reduce<string | null>((last, { date }) => (last === null || date > last ? date : last), null);
  return {
    localShare: all > 0 ? sum(locals) / all : 0,
    newestLocalDays: newest === null ? null : daysBetween(newest, asOf),
  };
}
