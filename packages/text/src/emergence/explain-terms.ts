import { readTerms } from '../words/read-terms.ts';
import type { Finding } from './read-history.ts';

/** A term of a group: in how many of its documents, in how many earlier ones, and how many chance would put there. */
export type GroupTerm = { term: string; documents: number; earlier: number; expected: number };

const MOST_TERMS = 6;
const LEAST_DOCUMENTS = 2;
/** Stems of words that are in texts on anything: they group nothing, and explain nothing. */
const OF_ANYTHING = new Set(['year', 'month', 'week', 'day', 'time', 'number', 'half', 'third']);

/**
 * The terms that set a group apart from all earlier findings, ranked by a cautious ratio: the lower end of a 95% interval
 * of the logarithm of observed against expected (Evert 2022), half a document added to each count. A pair stands
 * for its words where it is as common.
 */
export function explainTerms(
  members: readonly Finding[],
  earlier: readonly Finding[],
): GroupTerm[] {
  const wordings = wordingsOf(members);
  const inMembers = countDocuments(members);
  const inEarlier = countDocuments(earlier);
  const ranked = [...inMembers]
    .filter(([key, documents]) => documents >= LEAST_DOCUMENTS && !OF_ANYTHING.has(key))
    .map(([key, documents]) => {
      const before = inEarlier.get(key) ?? 0;
      const expected = ((before + 0.5) / (earlier.length + 1)) * members.length;
      const spread = Math.sqrt(1 / (documents + 0.5) + 1 / (before + 0.5));
      return {
        key,
        documents,
        before,
        expected,
        rank: Math.log((documents + 0.5) / expected) - 1.96 * spread,
      };
    })
    .sort((a, b) => b.rank - a.rank || b.documents - a.documents || (a.key < b.key ? -1 : 1));
  const kept: typeof ranked = [];
  for (const one of ranked) {
    if (kept.length === MOST_TERMS) break;
    const isSaid = kept.some(
      (other) => sharesWord(other.key, one.key) && other.documents >= one.documents,
    );
    if (!isSaid) kept.push(one);
  }
  return kept.map(({ key, documents, before, expected }) => ({
    term: wordings.get(key) ?? key,
    documents,
    earlier: before,
    expected: round(expected),
  }));
}

function countDocuments(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    for (const term of finding.counts.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function wordingsOf(findings: readonly Finding[]): Map<string, string> {
  const read = findings.flatMap(({ document }) => [...readTerms(document.text).values()]);
  return new Map(read.reverse().map(({ key, wording }) => [key, wording]));
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
