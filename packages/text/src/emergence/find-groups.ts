import { indexVectors } from '../words/similarity-index.ts';
import type { TermVector } from '../words/weigh-terms.ts';
import { joinNeighbourhoods, type Group } from './join-neighbourhoods.ts';
import { scanNeighbourhoods } from './scan-neighbourhoods.ts';
import type { Finding } from './read-history.ts';

const LEAST_HISTORY = 40;
const LEAST_MEMBERS = 3;
const LEAST_AGENCIES = 2;

type Look = {
  findings: readonly Finding[];
  vectors: readonly TermVector[];
  /** First day of the window, yyyy-mm-dd. */
  from: string;
  /** Largest false-discovery rate. */
  most: number;
};

/**
 * Groups of recent findings that stand closer together than chance allows: three findings from two agencies at least,
 * and 40 earlier ones to compare with, else none.
 */
export function findGroups({ findings, vectors, from, most }: Look): Group[] {
  const inWindow = findings.map(({ document }) => document.date >= from);
  if (inWindow.filter((recent) => !recent).length < LEAST_HISTORY) return [];
  const index = indexVectors(vectors);
  const found = scanNeighbourhoods({
    inWindow,
    similarTo: (at) => index.similarTo(vectors[at] ?? new Map<string, number>()),
  });
  return joinNeighbourhoods(found.filter(({ q }) => q <= most)).filter(
    ({ members }) =>
      members.length >= LEAST_MEMBERS &&
      new Set(members.map((at) => findings[at]?.document.agency)).size >= LEAST_AGENCIES,
  );
}
