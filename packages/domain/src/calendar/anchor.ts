import { addDays, addMonths, isCivilDate, type CivilDate } from './civil-date.ts';
import { londonDate } from './london.ts';

/** The day a period is counted from, as far as it is known. Days are London days. */
export type Anchor =
  | { precision: 'day'; day: CivilDate }
  | { precision: 'month'; day: CivilDate; latest: CivilDate }
  | { precision: 'instant'; day: CivilDate; at: Date };

const MONTH = /^20\d\d-\d\d$/;
const DAY = /^20\d\d-\d\d-\d\d$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?/;
const OFFSET = /(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const INSTANT = new RegExp(`${TIME.source}${OFFSET.source}`);

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY-MM-DDThh:mm[:ss[.fff]]` with `Z` or an offset, from 2000
 * to 2099. A month has its first day as `day` and its last as `latest`; a time is turned into the
 * London day it falls on. Undefined for anything else, also for a day that does not exist and for a
 * time without an offset.
 */
export function parseAnchor(text: string): Anchor | undefined {
  if (MONTH.test(text)) return monthAnchor(`${text}-01`);
  const day = text.slice(0, 10);
  if (!DAY.test(day) || !isCivilDate(day)) return undefined;
  if (text.length === 10) return { precision: 'day', day };
  if (text[10] !== 'T' || !INSTANT.test(text.slice(11))) return undefined;
  const at = new Date(text);
  return { precision: 'instant', day: londonDate(at), at };
}

function monthAnchor(first: string): Anchor | undefined {
  if (!isCivilDate(first)) return undefined;
  return { precision: 'month', day: first, latest: addDays(addMonths(first, 1), -1) };
}
