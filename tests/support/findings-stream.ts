import { readFileSync } from 'node:fs';

import { ThemePack } from '@heed/domain/plan/theme-pack';
import type { TriangulationInput } from '@heed/domain/triangulation/input';
import { parsePack } from '@heed/domain/triangulation/pack';
import { triangulate } from '@heed/domain/triangulation/triangulate';
import { encodeAway } from '@heed/meaning/encode-away';
import { findEmerging } from '@heed/text/emergence/find-emerging';
import { splitSentences } from '@heed/text/words/split-words';
import { z } from 'zod';

const DATA = new URL('../oracles/data/findings-stream/', import.meta.url);
const PACKS = new URL('../../prisma/packs/', import.meta.url);
const HERE = 'Dudley';

const Finding = z.object({
  id: z.string(),
  source_type: z.string(),
  organisation: z.string(),
  area: z.string(),
  title: z.string(),
  date: z.string(),
  polarity: z.enum(['concern', 'strength', 'mixed']),
  life_stage: z.enum(['child', 'adult', 'all_age']),
  finding: z.string(),
  themes: z.array(z.string()),
});
const Threat = z.object({
  id: z.string(),
  title: z.string(),
  reported_on: z.string(),
  reporting_organisation: z.string(),
  life_stage: z.enum(['child', 'adult', 'all_age']),
  signal: z.string(),
  themes: z.array(z.string()),
});

type Item = NonNullable<TriangulationInput['items']>[number];
/** One record of the stream, with what it becomes for the triangulation, or null if no theme stands for its tags. */
export type Streamed = {
  id: string;
  day: string;
  title: string;
  text: string;
  local: boolean;
  item: Item | null;
};
export type Turn = {
  day: string;
  theme: string;
  name: string;
  standing: string;
  from: string;
  to: string;
  because: string[];
};

export type FindingsStream = {
  records: Streamed[];
  /** Each change of a theme's state, in order. */
  turns: Turn[];
  /** Themes with a record, and how they stood on the last day. */
  themes: {
    code: string;
    name: string;
    standing: string;
    records: number;
    local: number;
    best: string;
    last: string;
  }[];
  /** Groups that the texts alone gave, looked for at every date. */
  groups: { day: string; tier: 'alert' | 'watch'; sentence: string }[];
};

const ORDER = ['QUIET', 'ASSURED', 'SINGLE', 'CONTESTED', 'EMERGING', 'CONVERGENT'];

/** Weighs the published findings and threats one day after another, as if each had been recorded on its date. */
export async function runFindingsStream(): Promise<FindingsStream> {
  const pack = parsePack(readJson(new URL('tri-1.json', PACKS)));
  const { themes } = ThemePack.parse(readJson(new URL('themes-1.json', PACKS)));
  const records = readRecords();
  const sentences = [...new Set(records.flatMap(({ text }) => splitSentences(text)))];
  const vectors = await encodeAway(sentences);
  const meanings = new Map(sentences.map((one, at) => [one, vectors[at] ?? []]));
  const items = records.flatMap(({ item }) => item ?? []);
  const rows = themes.map(({ code, plan, parent, cohort, impact }) => ({
    code,
    plan,
    parent,
    cohort,
    impact,
  }));
  const states = new Map<string, string>();
  const best = new Map<string, string>();
  const turns: Turn[] = [];
  const groups: FindingsStream['groups'] = [];
  const seen = new Set<string>();
  for (const day of [...new Set(records.map((record) => record.day))]) {
    const known = items.filter((item) => item.observedAt <= day);
    for (const answer of triangulate({ asOf: day, themes: rows, items: known }, pack).themes) {
      const from = states.get(answer.theme) ?? 'QUIET';
      states.set(answer.theme, answer.state);
      if (ORDER.indexOf(answer.state) > ORDER.indexOf(best.get(answer.theme) ?? 'QUIET')) {
        best.set(answer.theme, answer.state);
      }
      if (answer.state === from) continue;
      const theme = themes.find(({ code }) => code === answer.theme);
      turns.push({
        day,
        theme: answer.theme,
        name: theme?.name ?? answer.theme,
        standing: theme?.plan ?? '',
        from,
        to: answer.state,
        because: answer.counterfactual.smallestSufficient ?? [],
      });
    }
    const documents = records
      .filter((record) => record.day <= day)
      .map(({ id, day: date, text, item }) => ({
        id,
        date,
        source: item?.agency ?? id,
        agency: item?.agency ?? id,
        text,
      }));
    for (const { documents: members, tier, sentence } of findEmerging(documents, day, meanings)) {
      const key = members.join();
      if (!seen.has(key)) groups.push({ day, tier, sentence });
      seen.add(key);
    }
  }
  return {
    records,
    turns,
    groups,
    themes: themes
      .map(({ code, name, plan }) => {
        const own = records.filter(({ item }) => item?.themes.some((tag) => tag.code === code));
        return {
          code,
          name,
          standing: plan,
          records: own.length,
          local: own.filter(({ local }) => local).length,
          best: best.get(code) ?? 'QUIET',
          last: states.get(code) ?? 'QUIET',
        };
      })
      .filter((theme) => theme.records > 0),
  };
}

function readRecords(): Streamed[] {
  const crosswalk = z
    .record(z.string(), z.string())
    .parse(readJson(new URL('crosswalk.json', DATA)));
  const tagsOf = (tags: readonly string[]): Item['themes'] =>
    [...new Set(tags.flatMap((tag) => crosswalk[tag] ?? []))].map((code, index) => ({
      code,
      role: index === 0 ? 'primary' : 'secondary',
    }));
  const findings = z.array(Finding).parse(readJson(new URL('findings.json', DATA)));
  const threats = z.array(Threat).parse(readJson(new URL('threats.json', DATA)));
  const streamed = [
    ...findings.map((one) => {
      const local = one.area === HERE;
      return record({
        ...one,
        day: firstDay(one.date),
        text: one.finding,
        local,
        item: {
          stream: streamOf(one.source_type, local),
          themes: tagsOf(one.themes),
          polarity: one.polarity === 'strength' ? 'assurance' : one.polarity,
          severity: 4,
          agency: one.organisation,
        },
      });
    }),
    ...threats.map((one) =>
      record({
        ...one,
        day: firstDay(one.reported_on),
        text: one.signal,
        local: false,
        item: {
          stream: 'S9',
          themes: tagsOf(one.themes),
          polarity: 'concern',
          severity: 3,
          agency: one.reporting_organisation,
        },
      }),
    ),
  ];
  return streamed.sort((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1,
  );
}

type Told = Pick<Item, 'stream' | 'themes' | 'polarity' | 'severity' | 'agency'>;
type Given = Omit<Streamed, 'item'> & {
  life_stage: 'child' | 'adult' | 'all_age';
  item: Told;
};

function record({ id, day, title, text, local, life_stage, item }: Given): Streamed {
  const full: Item = {
    ...item,
    id,
    reliability: 'A',
    credibility: 2,
    observedAt: day,
    cohort: life_stage,
    agency: codeOf(item.agency),
    // Findings of one report go back to one origin; its title tells it, as some addresses are those of a list.
    origin: codeOf(title),
    scope: local ? 'local' : 'national',
  };
  return { id, day, title, text, local, item: item.themes.length > 0 ? full : null };
}

/** A review of another area is research to this partnership. */
function streamOf(kind: string, local: boolean): Item['stream'] {
  if (kind.startsWith('inspection') || kind === 'thematic_inspection') return 'S3';
  if (kind === 'peer_review') return 'S4';
  if (kind === 'partnership_data') return 'S2';
  return local ? 'S1' : 'S8';
}

/** The first day that a date of a day, a month or a year may be. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function codeOf(text: string): string {
  return text
    .replace(/^https?:\/\//, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(-80)
    .replace(/^-/, '');
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
