import { readFile } from 'node:fs/promises';
import { cpuUsage } from 'node:process';

import type { TriangulationInput } from '@heed/domain/triangulation/input';
import { parsePack } from '@heed/domain/triangulation/pack';
import { triangulate } from '@heed/domain/triangulation/triangulate';
import { ThemePack } from '@heed/domain/plan/theme-pack';

import type { Section } from './report.ts';
import { median } from './statistics.ts';

const PACKS = new URL('../../prisma/packs/', import.meta.url);
const ITEMS = 50_000;
const AS_OF = '2026-03-31';
const DAY = 86_400_000;
const ROUNDS = 5;
/** Seconds of one core for all items, and the share of it that one new item may cost. */
const TARGET = { full: 2, share: 1 / 20 };

type Item = NonNullable<TriangulationInput['items']>[number];

/** The model alone: all themes of the project weighed with 50,000 items, and one new item with its family. */
export async function measureTriangulation(): Promise<Section> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(name, PACKS), 'utf8'));
  const pack = parsePack(await read('tri-1.json'));
  const themes = ThemePack.parse(await read('themes-1.json')).themes.map(
    ({ code, plan, parent, cohort, impact }) => ({ code, plan, parent, cohort, impact }),
  );
  const items = makeItems(themes.map(({ code }) => code));
  let hashes = new Map<string, string>();
  const weighAll = () => {
    const { themes: answers } = triangulate({ asOf: AS_OF, themes, items }, pack);
    hashes = new Map(answers.map(({ theme, receipt }) => [theme, receipt]));
  };
  const first = cpuSecondsOf(weighAll);
  const full = median(Array.from({ length: ROUNDS }, () => cpuSecondsOf(weighAll)));
  const one = themes.filter(({ code }) => code === 'OUT.CME');
  const touching = items.filter((item) => item.themes.some(({ code }) => code === 'OUT.CME'));
  let receipt: string | undefined;
  const weighOne = () => {
    const { themes: answers } = triangulate({ asOf: AS_OF, themes: one, items: touching }, pack);
    receipt = answers[0]?.receipt;
  };
  const single = median(Array.from({ length: ROUNDS }, () => cpuSecondsOf(weighOne)));
  return {
    title: 'Triangulation',
    about: `${ITEMS.toLocaleString('en-GB')} items on ${themes.length} themes, two of three from an origin of their own, in one thread: seconds of processor time, median of ${ROUNDS} rounds as in a worker that has been running for a while; the first round of a process also compiles the engine. A new item has its own themes weighed and no others. Targets, which do not make the command fail: ${TARGET.full} s for all, 1/20 of that for one item.`,
    head: ['', 'seconds', 'share of all'],
    rows: [
      ['every theme', full.toFixed(2), '1'],
      ['the first time', first.toFixed(2), (first / full).toFixed(1)],
      [
        `one new item (${touching.length} items on its theme)`,
        single.toFixed(2),
        (single / full).toFixed(3),
      ],
    ],
    failures:
      receipt === hashes.get('OUT.CME') ? [] : ['One theme weighed by itself gives another answer'],
  };
}

function cpuSecondsOf(work: () => void): number {
  const before = cpuUsage();
  work();
  return cpuUsage(before).user / 1_000_000;
}

/** The same items every time, spread over streams, themes, four years and twelve agencies. */
function makeItems(codes: readonly string[]): Item[] {
  let state = 7;
  const below = (most: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * most);
  };
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[below(values.length)] ?? values[0];
  return Array.from({ length: ITEMS }, (_, index) => ({
    id: `I-${index}`,
    stream: pick(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11']),
    themes: [{ code: codes[below(codes.length)] ?? '' }],
    polarity: pick(['concern', 'concern', 'assurance', 'mixed', 'neutral']),
    severity: 1 + below(5),
    reliability: pick(['A', 'B', 'C', 'D', 'F']),
    credibility: 1 + below(4),
    observedAt: new Date(Date.parse(AS_OF) - below(1_400) * DAY).toISOString().slice(0, 10),
    cohort: pick(['child', 'adult', 'all_age']),
    agency: `A${below(12)}`,
    origin: below(3) === 0 ? `O-${below(ITEMS / 5)}` : `I-${index}`,
    scope: pick(['local', 'local', 'local', 'local', 'local', 'national']),
  }));
}
