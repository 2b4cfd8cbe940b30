import { dropBoilerplate } from './drop-boilerplate.ts';
import { groupNearCopies } from '../related/near-copies.ts';
import { countTerms, countRarity, weighTerms, type TermVector } from '../words/weigh-terms.ts';

/** One finding, threat or report. `themes` are those that people confirmed. `date` is yyyy-mm-dd. */
export type Document = {
  id: string;
  date: string;
  source: string;
  agency: string;
  text: string;
  themes?: readonly string[] | undefined;
};

/** A document that counts, with the copies that do not, its sentences but for boilerplate, and how often it has each term. */
export type Finding = {
  document: Document;
  sentences: string[];
  counts: ReadonlyMap<string, number>;
  copies: string[];
};

/**
 * What there is to compare, in order of date and id, so that the order of arrival does not matter. Near copies count
 * once, under the earliest of them; they are found first, or else many of them would look like boilerplate and take
 * their own original along. Then boilerplate sentences and the names of agencies and sources are taken out.
 */
export function readHistory(documents: readonly Document[]): {
  findings: Finding[];
  vectors: TermVector[];
} {
  const ordered = [...documents].sort(byDateThenId);
  const roots = groupNearCopies(weighAll(ordered.map(({ text }) => countTerms(text))));
  const copiesOf = new Map<number, string[]>();
  ordered.forEach(({ id }, at) => {
    const root = roots[at] ?? at;
    copiesOf.set(root, [...(copiesOf.get(root) ?? []), ...(root === at ? [] : [id])]);
  });
  const originals = ordered.flatMap((document, at) =>
    roots[at] === at ? [{ document, copies: copiesOf.get(at) ?? [] }] : [],
  );
  const kept = dropBoilerplate(originals.map(({ document }) => document.text));
  const masked = maskOf(originals.map(({ document }) => document));
  const findings = originals.map((one, at) => {
    const sentences = kept[at]?.sentences ?? [];
    return { ...one, sentences, counts: countOthers(sentences.join(' '), masked) };
  });
  return { findings, vectors: weighAll(sharedWords(findings.map(({ counts }) => counts))) };
}

function countOthers(text: string, masked: ReadonlySet<string>): Map<string, number> {
  const counts = countTerms(text);
  for (const term of masked) counts.delete(term);
  return counts;
}

/**
 * What is compared: single words that two findings have at least. A word that only one has says nothing about how near
 * it is to others, and pairs repeat their words: without both, real texts gave more true groups and fewer false ones.
 */
function sharedWords(counted: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const term of counted.flatMap((counts) => [...counts.keys()])) {
    if (seen.has(term) && !term.includes(' ')) shared.add(term);
    seen.add(term);
  }
  return counted.map((counts) => new Map([...counts].filter(([term]) => shared.has(term))));
}

function weighAll(counted: readonly ReadonlyMap<string, number>[]): TermVector[] {
  const rarity = countRarity(counted.map((counts) => [...counts.keys()]));
  return counted.map((counts) => weighTerms(counts, rarity));
}

/** Terms of the names of those who report: who says it never is what is new. */
function maskOf(documents: readonly Document[]): Set<string> {
  const names = new Set(documents.flatMap(({ agency, source }) => [agency, source]));
  return new Set([...names].flatMap((name) => [...countTerms(name).keys()]));
}

function byDateThenId(a: Document, b: Document): number {
  return compare(a.date, b.date) || compare(a.id, b.id) || compare(a.text, b.text);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
