import { readFileSync } from 'node:fs';

import { ThemePack } from '@heed/domain/plan/theme-pack';
import { z } from 'zod';

const DATA = new URL('../oracles/data/', import.meta.url);
const PACKS = new URL('../../prisma/packs/', import.meta.url);

const read = (name: string) => readFileSync(new URL(name, DATA), 'utf8');
const readLines = <Row>(name: string, row: z.ZodType<Row>): Row[] =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

/** A text with the codes that people gave it. */
export type Coded = { id: string; text: string; codes: string[] };

const Synthetic = z.object({
  id: z.string(),
  theme: z.string(),
  emerging: z.boolean(),
  agency: z.string(),
  text: z.string(),
});
export type SyntheticFinding = z.infer<typeof Synthetic>;

/** 64 invented findings: 48 on twelve known themes, 16 on two issues that no theme covers. */
export const synthetic = readLines('text/findings.jsonl', Synthetic);

/** The twelve known themes as a code book. */
export const syntheticThemes = z
  .array(
    z.object({
      code: z.string(),
      name: z.string(),
      description: z.string(),
      keywords: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(read('text/themes.json')))
  .map(({ keywords, ...theme }) => ({ ...theme, synonyms: keywords }));

/** Real comments of patients, coded by people. */
export const comments = readLines(
  'text/nhs-comments.jsonl',
  z.object({
    id: z.union([z.string(), z.number()]).transform(String),
    labels: z.array(z.string()),
    text: z.string(),
    split: z.enum(['train', 'test']),
  }),
).map(({ labels, ...comment }) => ({ ...comment, codes: labels }));

/** The themes of the project. */
export const ownThemes = ThemePack.parse(
  JSON.parse(readFileSync(new URL('themes-1.json', PACKS), 'utf8')),
).themes;

const crosswalk = z
  .record(z.string(), z.string().nullable())
  .parse(JSON.parse(read('findings-stream/crosswalk.json')));

/** Published findings in our words, with their tags as themes of the project and as they were given. */
export const published = z
  .array(z.object({ id: z.string(), finding: z.string(), themes: z.array(z.string()) }))
  .parse(JSON.parse(read('findings-stream/findings.json')))
  .map(({ id, finding, themes }) => ({
    id,
    text: finding,
    tags: themes,
    codes: [...new Set(themes.flatMap((tag) => crosswalk[tag] ?? []))],
  }));
