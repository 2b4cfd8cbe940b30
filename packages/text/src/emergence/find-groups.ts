import { compareMeanings } from '../meaning/compare-meanings.ts';
import type { Meanings } from '../meaning/meaning.ts';
import { indexVectors } from '../words/similarity-index.ts';
import type { TermVector } from '../words/weigh-terms.ts';
import { joinNeighbourhoods, type Group } from './join-neighbourhoods.ts';
import { scanNeighbourhoods } from './scan-neighbourhoods.ts';
import type { Finding } from './read-history.ts';
import { LEAST_HISTORY } from './span.ts';

const LEAST_MEMBERS = 3;
const LEAST_AGENCIES = 2;
/** Words and meaning count the same: either by itself found fewer issues, or raised more that were none. */
const MEANING = 0.5;

type Look = {
  findings: readonly Finding[];
  vectors: readonly TermVector[];
  /** First day of the window, yyyy-mm-dd. */
  from: string;
  /** What sentences mean; without it words alone are compared. */
  meanings: Meanings | undefined;
  /** Largest false-discovery rate. */
  most: number;
};

/**
 * Groups of recent findings that stand closer together than chance allows: three findings from two agencies at least,
 * and 40 earlier ones to compare with, else none.
 */
export function findGroups({ findings, vectors, meanings, from, most }: Look): Group[] {
  const inWindow = findings.map(({ document }) => document.date >= from);
  if (inWindow.filter((recent) => !recent).length < LEAST_HISTORY) return [];
  const isHistory = inWindow.map((recent) => !recent);
  const words = indexVectors(vectors);
  const byWords = (at: number) => words.similarTo(vectors[at] ?? new Map<string, number>());
  const texts = findings.map(({ sentences }) => sentences);
  const meaning = meanings && compareMeanings({ texts, isHistory, meanings });
  const found = scanNeighbourhoods({
    inWindow,
    similarTo: meaning ? (at) => mix(byWords(at), meaning.similarTo(at)) : byWords,
  });
  return joinNeighbourhoods(found.filter(({ q }) => q <= most)).filter(
    ({ members }) =>
      members.length >= LEAST_MEMBERS &&
      new Set(members.map((at) => findings[at]?.document.agency)).size >= LEAST_AGENCIES,
  );
}

function mix(words: Float64Array, meaning: Float64Array): Float64Array {
  return words.map((one, at) => (1 - MEANING) * one + MEANING * (meaning[at] ?? 0));
}
