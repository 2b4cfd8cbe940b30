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
export function subtree(
  themes: readonly Pick<Theme, 'code' | 'parent'>[],
  code: string,
): Set<string> {
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

/** Finds the rows that touch a theme without looking at all others. */
export type RowIndex = {
  /** Items and readings tagged with a theme of the tree, in the order of their ids. */
  under(codes: ReadonlySet<string>): { items: Item[]; readings: Reading[] };
};

/** Puts rows, which are in the order of their ids, under the codes they are tagged with. */
export function indexRows({ items, readings }: Pick<Facts, 'items' | 'readings'>): RowIndex {
  const itemsUnder = indexByTag(items);
  const readingsUnder = indexByTag(readings);
  return { under: (codes) => ({ items: itemsUnder(codes), readings: readingsUnder(codes) }) };
}

function indexByTag<Row extends Item | Reading>(
  rows: readonly Row[],
): (codes: ReadonlySet<string>) => Row[] {
  const tagged = new Map<string, number[]>();
  for (const [index, { themes }] of rows.entries()) {
    for (const { code } of themes) {
      const there = tagged.get(code);
      if (there) there.push(index);
      else tagged.set(code, [index]);
    }
  }
  return (codes) => {
    const lists = [...codes].flatMap((code) => tagged.get(code) ?? []);
    const found = codes.size > 1 ? [...new Set(lists)].sort((a, b) => a - b) : lists;
    return found.flatMap((index) => rows[index] ?? []);
  };
}

type Dates = { asOf: string; known: string };

/** Those rows of a theme that are known and observed by `asOf` (tri-1 §3.1-§3.3); all periods of the readings. */
export function knownRows(
  touching: ReturnType<RowIndex['under']>,
  { asOf, known }: Dates,
): { items: Item[]; readings: Reading[] } {
  return {
    items: touching.items.filter((item) => knownItem(item, known) && item.observedAt <= asOf),
    readings: touching.readings.filter(
      (reading) => reading.recordedAt <= known && reading.periodEnd <= asOf,
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
