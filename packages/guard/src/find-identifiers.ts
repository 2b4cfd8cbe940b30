import { findDatesOfBirth } from './date-of-birth.ts';
import { findAddresses, findEmails } from './email.ts';
import { foldText, originalSpan } from './fold-text.ts';
import type { Identifier, Page } from './identifier.ts';
import type { Span } from './span.ts';
import { findNames } from './name.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findNiNumbers } from './ni-number.ts';
import { findPhones } from './phone.ts';
import { findPncIds } from './pnc.ts';
import { findPostcodes } from './postcode.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { compileRoster, type Roster } from './roster.ts';
import { findSocialCareIds } from './social-care-id.ts';
import { findTenDigits } from './ten-digits.ts';
import { findUlns } from './uln.ts';
import { findUpns } from './upn.ts';
import { findLinks, findUrls } from './url.ts';
import { findWhat3words } from './what3words.ts';
import { indexWords } from './word-index.ts';

type Options = {
  /** Full names of the people of the case; a compiled roster spares compiling them for each text. */
  names: readonly string[] | Roster;
  /** Today as yyyy-mm-dd: no one is born later, or more than 110 years before. */
  asOf: string;
};

/**
 * Finds what can identify a person in a text, as the annotation guide of the identifier corpus has it.
 * Answers in order of start, without overlaps, in UTF-16 indexes of the text as given. Never throws, and
 * takes time in proportion to the text.
 */
export function findIdentifiers(text: string, { names, asOf }: Options): Identifier[] {
  const folded = foldText(text);
  const page: Page = { text: folded.text, words: indexWords(folded.text) };
  const found = resolveOverlaps(
    findOnPage(page, 'forms' in names ? names : compileRoster(names), asOf),
  );
  return found.map((one) => ({ ...one, ...originalSpan(folded, one) }));
}

function findOnPage(page: Page, roster: Roster, asOf: string): Identifier[] {
  const links = findLinks(page.text);
  const addresses = findAddresses(page.text);
  const numbers = findTenDigits(page.text);
  // A checked number stays one inside a link to somewhere else; the rest is then part of the address.
  const checked = [
    ...findNhsNumbers(page, numbers),
    ...findUlns(page, numbers),
    ...findUpns(page),
    ...findPncIds(page),
  ];
  const unchecked = [
    ...findNiNumbers(page),
    ...findPostcodes(page),
    ...findPhones(page),
    ...findWhat3words(page),
    ...findDatesOfBirth(page, asOf),
    ...findSocialCareIds(page),
    ...findNames(page, roster),
  ];
  const plain = outsideOf(unchecked, [...links, ...addresses]);
  return [...findUrls(page, links), ...findEmails(page, addresses), ...checked, ...plain];
}

/** Those findings that touch none of the places. */
function outsideOf(found: readonly Identifier[], places: readonly Span[]): Identifier[] {
  const closed = places.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      while (next < closed.length && (closed[next]?.end ?? 0) <= one.start) next += 1;
      return (closed[next]?.start ?? Infinity) >= one.end;
    });
}
