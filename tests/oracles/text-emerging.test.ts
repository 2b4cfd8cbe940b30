import { readFileSync } from 'node:fs';

import { answerEmerging } from '@heed/text/emerging-command';
import { describe, expect, it } from 'vitest';

type Finding = { id: string; theme: string; emerging: boolean; agency: string; text: string };

const AS_OF = '2026-06-28';
const ORDERS = 10;
const HISTORY = 40;
const MOST_FALSE = 1;

const findings = readFileSync(new URL('data/text/findings.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Finding);
const known = findings.filter(({ emerging }) => !emerging);

/** Known findings dated in one of several orders: 40 over two years, the rest recent, beside an issue if there is one. */
function groupsOf(order: number, issue: readonly Finding[]): { documents: string[] }[] {
  const shuffled = known.map((_, at) => known[(at * 5 + order * 7) % known.length] ?? known[0]);
  const earlier = shuffled.slice(0, HISTORY);
  const recent = [...shuffled.slice(HISTORY), ...issue];
  const documents = [
    ...earlier.map((one, at) => ({ ...one, date: dayOf('2024-02-01', at * 17) })),
    ...recent.map((one, at) => ({ ...one, date: dayOf('2026-01-05', at * 10) })),
  ].map(({ id = '', date, agency = '', text = '' }) => ({
    id,
    date,
    source: agency,
    agency,
    text,
  }));
  return answerEmerging({ asOf: AS_OF, documents }).output?.groups ?? [];
}

function dayOf(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

const orders = Array.from({ length: ORDERS }, (_, order) => order);

/**
 * The floors are what words alone reached, 9 of 20. The aim is 12 at alert and 15 at watch, and is not met: these texts
 * word one issue in many ways, E1 most of all.
 */
describe('emerging issues in synthetic findings', () => {
  it.each([
    { theme: 'E1', least: 2 },
    { theme: 'E2', least: 7 },
  ])('finds $theme in at least $least of ten orders', ({ theme, least }) => {
    const issue = findings.filter((one) => one.theme === theme);
    const ids = new Set(issue.map(({ id }) => id));
    const found = orders.filter((order) =>
      groupsOf(order, issue).some(({ documents }) => {
        const hits = documents.filter((id) => ids.has(id)).length;
        return hits >= 3 && hits >= documents.length / 2;
      }),
    );
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it('finds next to nothing where nothing is new', () => {
    const alarms = orders.flatMap((order) => groupsOf(order, []));
    expect(alarms.length).toBeLessThanOrEqual(MOST_FALSE);
  });
});
