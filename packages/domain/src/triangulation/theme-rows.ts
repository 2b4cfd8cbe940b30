import { compareText } from '../collapse-rows.ts';
import type { Item, Reading, Theme } from './input.ts';
import type { Facts } from './read-input.ts';

/** The rows that touch one theme and are known, for one pair of dates. */
export type ThemeRows = {
  theme: Theme;
  /** The theme and its listed descendants. */
  under: ReadonlySet<string>;
  items: Item[];
  /** The current reading of each indicator. */
  readings: Reading[];
  muted(reading: Reading): boolean;
};

/** Codes of a theme and of every listed theme below it. */
export function subtree(themes: readonly Theme[], code: string): Set<string> {
  const under = new Set([code]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { code: child, parent } of themes) {
      if (parent !== null && under.has(parent) && !under.has(child)) {
        under.add(child);
        grown = true;
      }
    }
  }
  return under;
}

/** True for a row that counts for the people the theme is about. */
export function passesCohort(theme: Theme, cohort: Theme['cohort']): boolean {
  return theme.cohort === 'all_age' || cohort === 'all_age' || cohort === theme.cohort;
}

/** The best role of those tags that lie within the theme. */
export function bestRole(
  tags: Item['themes'],
  under: ReadonlySet<string>,
): 'primary' | 'secondary' {
  return tags.some(({ code, role }) => under.has(code) && role === 'primary')
    ? 'primary'
    : 'secondary';
}

/** Known on day `known`: recorded by then, and not withdrawn by then. */
function knownItem(item: Item, known: string): boolean {
  const withdrawn = item.ended?.reason === 'withdrawn' && item.ended.on <= known;
  return item.recordedAt <= known && !withdrawn;
}

type Dates = { asOf: string; known: string };

/** Every known row that touches the theme, observed by `asOf` (tri-1 §3.1-§3.3); all periods of the readings. */
export function rowsOf(
  facts: Pick<Facts, 'items' | 'readings'>,
  under: ReadonlySet<string>,
  { asOf, known }: Dates,
): { items: Item[]; readings: Reading[] } {
  const touches = (row: Item | Reading) => row.themes.some(({ code }) => under.has(code));
  return {
    items: facts.items.filter(
      (item) => touches(item) && knownItem(item, known) && item.observedAt <= asOf,
    ),
    readings: facts.readings.filter(
      (reading) => touches(reading) && reading.recordedAt <= known && reading.periodEnd <= asOf,
    ),
  };
}

/**
 * Per indicator the known reading with the greatest period end, day of recording and id: whatever themes an earlier one
 * was tagged with.
 */
export function currentReadings(readings: readonly Reading[], { asOf, known }: Dates): Reading[] {
  const current = new Map<string, Reading>();
  for (const reading of readings) {
    if (reading.recordedAt > known || reading.periodEnd > asOf) continue;
    const there = current.get(reading.indicator);
    if (!there || compareStanding(there, reading) < 0) current.set(reading.indicator, reading);
  }
  return [...current.values()];
}

/** Which of two readings of an indicator stands: below 0 if the second does. */
export function compareStanding(a: Reading, b: Reading): number {
  return (
    compareText(a.periodEnd, b.periodEnd) ||
    compareText(a.recordedAt, b.recordedAt) ||
    compareText(a.id, b.id)
  );
}
