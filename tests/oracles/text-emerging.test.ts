import { readFileSync } from 'node:fs';

import { encodeAway } from '@heed/meaning/encode-away';
import { answerEmerging, type Encode } from '@heed/text/emerging-command';
import { splitSentences } from '@heed/text/words/split-words';
import { beforeAll, describe, expect, it } from 'vitest';

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
async function groupsOf(
  order: number,
  issue: readonly Finding[],
  encode?: Encode,
): Promise<{ documents: string[] }[]> {
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
  const { output } = await answerEmerging({ asOf: AS_OF, documents }, encode);
  return output?.groups ?? [];
}

function dayOf(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

const orders = Array.from({ length: ORDERS }, (_, order) => order);

async function ordersThatFind(theme: string, encode?: Encode): Promise<number> {
  const issue = findings.filter((one) => one.theme === theme);
  const ids = new Set(issue.map(({ id }) => id));
  const looks = await Promise.all(orders.map((order) => groupsOf(order, issue, encode)));
  return looks.filter((groups) =>
    groups.some(({ documents }) => {
      const hits = documents.filter((id) => ids.has(id)).length;
      return hits >= 3 && hits >= documents.length / 2;
    }),
  ).length;
}

async function falseAlarms(encode?: Encode): Promise<number> {
  const looks = await Promise.all(orders.map((order) => groupsOf(order, [], encode)));
  return looks.flat().length;
}

describe('emerging issues in synthetic findings, by words and meaning', () => {
  let encode: Encode;
  beforeAll(async () => {
    const sentences = [...new Set(findings.flatMap(({ text }) => splitSentences(text)))];
    const vectors = await encodeAway(sentences);
    const kept = new Map(sentences.map((one, at) => [one, vectors[at] ?? []]));
    encode = (asked) => Promise.resolve(asked.map((one) => kept.get(one) ?? []));
  }, 60_000);

  it.each(['E1', 'E2'])('finds %s in each of ten orders', async (theme) => {
    expect(await ordersThatFind(theme, encode)).toBe(10);
  });

  it('finds next to nothing where nothing is new', async () => {
    expect(await falseAlarms(encode)).toBeLessThanOrEqual(MOST_FALSE);
  });
});

/** What is left where the sentence model cannot be used: these texts word one issue in many ways, E1 most of all. */
describe('emerging issues in synthetic findings, by words alone', () => {
  it.each([
    { theme: 'E1', least: 2 },
    { theme: 'E2', least: 7 },
  ])('finds $theme in at least $least of ten orders', async ({ theme, least }) => {
    expect(await ordersThatFind(theme)).toBeGreaterThanOrEqual(least);
  });

  it('finds next to nothing where nothing is new', async () => {
    expect(await falseAlarms()).toBeLessThanOrEqual(MOST_FALSE);
  });
});
