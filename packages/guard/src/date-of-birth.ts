import { isBirthWord, isEventWord, isPrepositionOfDay } from './date-words.ts';
import { findDates, isoDay, type WrittenDate } from './find-dates.ts';
import type { Identifier, Page } from './identifier.ts';
import { wordsAfter, wordsBefore, type NearWord } from './word-index.ts';

const WITHIN = 4;
const OLDEST = 110;
const GLUED = /(?:dob|born)$/i;
const EXPECTED_WITHIN = 8;
const EXPECTED = /^(?:due|expected|expecting|unborn|edd|will)$/;

/**
 * Dates of birth: a full date of the last 110 years up to `asOf` (yyyy-mm-dd) with a birth word within
 * four words and no event word nearer; or a bare dd/mm/yyyy with no event word within four words.
 */
export function findDatesOfBirth(page: Page, asOf: string): Identifier[] {
  const found: Identifier[] = [];
  for (const date of findDates(page.text)) {
    if (!isPlausible(date, asOf) || isExpected(page, date, asOf)) continue;
    const near = [...wordsBefore(page, date, WITHIN), ...wordsAfter(page, date, WITHIN)];
    const confidence = confidenceOf(page.text, date, near);
    if (confidence === undefined) continue;
    found.push({ kind: 'date_of_birth', start: date.start, end: date.end, confidence });
  }
  return found;
}

function confidenceOf(
  text: string,
  date: WrittenDate,
  near: readonly NearWord[],
): number | undefined {
  // A label glued to the name of a month is one word with it.
  if (GLUED.test(text.slice(Math.max(0, date.start - 4), date.start))) return 0.95;
  const birth = nearest(near, (one) => isBirthWord(text, one));
  const event = nearest(near, (one) => isEventWord(text, one, date.start));
  if (birth <= event && birth <= WITHIN) return 0.95;
  if (!date.slashed || event <= WITHIN || near.some((one) => isPrepositionOfDay(text, one)))
    return undefined;
  return 0.7;
}

function nearest(near: readonly NearWord[], fits: (one: NearWord) => boolean): number {
  return Math.min(Infinity, ...near.filter(fits).map((one) => one.distance));
}

/** True if someone alive could have been born then. Two digits mean the last such year up to `asOf`. */
function isPlausible({ year, month, day }: WrittenDate, asOf: string): boolean {
  const earliest = `${String(Number(asOf.slice(0, 4)) - OLDEST).padStart(4, '0')}${asOf.slice(4)}`;
  const years = year.length === 4 ? [Number(year)] : [2000 + Number(year), 1900 + Number(year)];
  return years.some((full) => {
    const iso = isoDay(full, month, day);
    return iso !== undefined && iso <= asOf && iso >= earliest;
  });
}

/** True for "due to be born 04/09/26": two digits of a year that is still to come. */
function isExpected(page: Page, date: WrittenDate, asOf: string): boolean {
  if (date.year.length === 4) return false;
  const iso = isoDay(2000 + Number(date.year), date.month, date.day);
  if (iso === undefined || iso <= asOf) return false;
  return wordsBefore(page, date, EXPECTED_WITHIN).some(({ word }) => EXPECTED.test(word));
}
