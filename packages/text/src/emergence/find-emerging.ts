import type { Meanings } from '../meaning/meaning.ts';
import type { EmergingGroup } from './emerging-group.ts';
import { explainTerms } from './explain-terms.ts';
import { findGroups } from './find-groups.ts';
import { groupSentence } from './group-sentence.ts';
import type { Group } from './join-neighbourhoods.ts';
import { readHistory, type Document, type Finding } from './read-history.ts';
import type { Neighbourhood } from './scan-neighbourhoods.ts';
import { dayBefore, inSpan, LONG_WINDOW, SHORT_WINDOW, windowStart } from './span.ts';

const ALERT = 0.1;
const WATCH = 0.25;
const MANY_A_YEAR = 100;
const SAME_ISSUE = 0.34;
const COVERED = 0.6;

/**
 * Groups emerging on the day `asOf` (yyyy-mm-dd) among the documents up to then, strongest first; each issue once.
 * The window is 26 weeks, and from 100 findings a year on also 13 weeks, each at half the false-discovery rate; it is
 * compared with the 104 weeks before. Fewer than 40 earlier findings give no answer. The method is a neighbourhood
 * scan: an exact hypergeometric test of how recent the nearest findings are, with Benjamini and Hochberg's
 * false-discovery rate. What is near is said half by words and half by `meanings`; without those, by words alone.
 */
export function findEmerging(
  documents: readonly Document[],
  asOf: string,
  meanings?: Meanings,
): EmergingGroup[] {
  const { findings, vectors } = readHistory(inSpan(documents, asOf));
  const windows = isBusy(findings, asOf) ? [SHORT_WINDOW, LONG_WINDOW] : [LONG_WINDOW];
  const groups = windows
    .flatMap((weeks) => {
      const from = windowStart(asOf, weeks);
      const found = findGroups({ findings, vectors, meanings, from, most: WATCH / windows.length });
      return found.map((group) =>
        describeGroup(group, { findings, from, asOf, weeks, windows: windows.length }),
      );
    })
    .sort((a, b) => a.qValue - b.qValue || a.window.weeks - b.window.weeks);
  return groups.filter((group, at) => !groups.slice(0, at).some((other) => isSame(group, other)));
}

type Look = {
  findings: readonly Finding[];
  from: string;
  asOf: string;
  weeks: number;
  windows: number;
};

function describeGroup({ members, strongest }: Group, look: Look): EmergingGroup {
  const { findings, from, asOf, weeks, windows } = look;
  const inGroup = members.flatMap((at) => findings[at] ?? []);
  const earlier = findings.filter(({ document }) => document.date < from);
  const agencies = countBy(inGroup.map(({ document }) => document.agency));
  const qValue = Math.min(1, strongest.q * windows);
  const told = {
    tier: qValue <= ALERT ? ('alert' as const) : ('watch' as const),
    theme: sharedTheme(inGroup),
    terms: explainTerms(inGroup, earlier),
    documents: inGroup.map(({ document }) => document.id),
    copies: inGroup.flatMap(({ copies }) => copies),
    agencies: [...agencies.keys()].sort(),
    largestAgencyShare: digits(Math.max(...agencies.values()) / inGroup.length),
    window: {
      from,
      to: asOf,
      weeks,
      recent: findings.length - earlier.length,
      earlier: earlier.length,
    },
    neighbours: neighboursOf(strongest, findings),
    observed: strongest.recent.length,
    expected: digits(strongest.expected),
    pValue: digits(strongest.p),
    qValue: digits(qValue),
  };
  return { ...told, sentence: groupSentence(told) };
}

function neighboursOf(
  { centre, size, recent, expected }: Neighbourhood,
  findings: readonly Finding[],
): EmergingGroup['neighbours'] {
  return {
    centre: findings[centre]?.document.id ?? '',
    of: size,
    observed: recent.length,
    expected: digits(expected),
  };
}

/** The theme that people confirmed for at least 60% of the group. */
function sharedTheme(group: readonly Finding[]): string | null {
  const counts = countBy(group.flatMap(({ document }) => [...new Set(document.themes ?? [])]));
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most !== undefined && most[1] >= COVERED * group.length ? most[0] : null;
}

function isSame(a: EmergingGroup, b: EmergingGroup): boolean {
  const shared = a.documents.filter((id) => b.documents.includes(id)).length;
  return shared >= SAME_ISSUE * Math.min(a.documents.length, b.documents.length);
}

function isBusy(findings: readonly Finding[], asOf: string): boolean {
  const yearAgo = dayBefore(asOf, 364);
  return findings.filter(({ document }) => document.date > yearAgo).length >= MANY_A_YEAR;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Four digits that count: enough to read, and the same wherever it was computed. */
function digits(value: number): number {
  return Number(value.toPrecision(4));
}
