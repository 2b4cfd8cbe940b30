import { z } from 'zod';

import { addDays, isCivilDate, type CivilDate } from '../calendar/civil-date.ts';
import { ThemeCode } from '../plan/theme-pack.ts';

/**
 * A term that people used, and the one they use today. `theme` is what it is about, null for an organisation or a
 * document; `until` its last day, null where only the change is known and not its day.
 */
const LedgerTerm = z.strictObject({
  term: z.string().min(2).max(80),
  today: z.string().min(2).max(80),
  theme: ThemeCode.nullable(),
  until: z.string().refine(isCivilDate).nullable(),
  source: z.string().min(1).max(300),
  /** From general knowledge: to be checked before it is relied on, and shown as such. */
  needsCheck: z.boolean(),
});
export type LedgerTerm = z.infer<typeof LedgerTerm>;

/** The ledger as data: old terms with the day until which they were valid. */
export const TermPack = z.strictObject({
  kind: z.literal('terms'),
  name: z.string().min(1),
  version: z.int().min(1),
  terms: z.array(LedgerTerm),
});
export type TermPack = z.infer<typeof TermPack>;

/** A term of the ledger found in a text: as it stands there, and what it is called today. */
export type OldTerm = {
  said: string;
  today: string;
  /** The first day of today's term, null where it is not known. */
  since: CivilDate | null;
  source: string;
  needsCheck: boolean;
};

/**
 * Old terms that a text uses, each once, in the order in which they first stand there; a longer term takes the place of
 * a shorter one within it. Case, hyphens and a plural “s” make no difference; an abbreviation of up to three letters is
 * found in capitals alone. `on` is the day for which the report is made: a term that was still valid then is none of the old ones.
 */
export function findOldTerms(
  text: string,
  ledger: readonly LedgerTerm[],
  on: CivilDate,
): OldTerm[] {
  const found = ledger
    .filter(({ until }) => until === null || until < on)
    .flatMap((entry) => {
      const match = patternOf(entry.term).exec(text);
      return match ? [{ entry, at: match.index, said: match[0] }] : [];
    })
    .sort((a, b) => a.at - b.at || b.said.length - a.said.length);
  return found
    .filter((one, place) => found.findIndex((other) => covers(other, one)) === place)
    .map(({ entry, said }) => ({
      said,
      today: entry.today,
      since: entry.until && addDays(entry.until, 1),
      source: entry.source,
      needsCheck: entry.needsCheck,
    }));
}

/** The synonyms of a theme with all terms of the ledger that are about it, old and new: a text of any year lands on it. */
export function synonymsWithTerms(
  theme: { code: string; synonyms: readonly string[] },
  ledger: readonly LedgerTerm[],
): string[] {
  const terms = ledger
    .filter((entry) => entry.theme === theme.code)
    .flatMap(({ term, today }) => [term, today]);
  return [...new Set([...theme.synonyms, ...terms])];
}

/** The words of a search, and what the ledger knows them by: whoever looks for one term finds the others. */
export function wordingsOf(words: string, ledger: readonly LedgerTerm[]): string[] {
  const asked = folded(words);
  const same = ledger
    .filter(({ term, today }) => [term, today].some((one) => folded(one) === asked))
    .flatMap(({ term, today }) => [term, today]);
  return [...new Set([words, ...same])];
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .join(' ')
    .trim();
}

type Found = { at: number; said: string };

function covers(outer: Found, inner: Found): boolean {
  return outer.at <= inner.at && outer.at + outer.said.length >= inner.at + inner.said.length;
}

const SHORT_ABBREVIATION = /^\p{Lu}{2,3}$/u;

function patternOf(term: string): RegExp {
  const words = term.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const flags = SHORT_ABBREVIATION.test(term) ? 'u' : 'iu';
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[\\s\\u2010\\u2011-]+')}s?(?![\\p{L}\\p{N}])`,
    flags,
  );
}
