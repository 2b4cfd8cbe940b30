import { readFileSync } from 'node:fs';

import { answerThemes } from '@heed/text/themes-command';
import { describe, expect, it } from 'vitest';

type Finding = { theme: string; emerging: boolean; text: string };
type Comment = { labels: string[]; text: string; split: 'train' | 'test' };
type Described = { code: string; name: string; description: string; keywords: string[] };
type Labelled = { text: string; labels: string[] };

const TAUGHT = 1_000;
const RIGHT = { synthetic: { third: 0.8 }, comments: { first: 0.69, third: 0.86 } };

const themes = (JSON.parse(read('themes.json')) as Described[]).map(
  ({ code, name, description, keywords }) => ({ code, name, description, synonyms: keywords }),
);
const findings = (readLines('findings.jsonl') as Finding[])
  .filter(({ emerging }) => !emerging)
  .map(({ text, theme }) => ({ text, labels: [theme] }));
const comments = readLines('nhs-comments.jsonl') as Comment[];

function read(file: string): string {
  return readFileSync(new URL(`data/text/${file}`, import.meta.url), 'utf8');
}

function readLines(file: string): unknown[] {
  return read(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** Share of texts with a right suggestion among the first `first`. */
function shareRight(document: object, texts: readonly Labelled[], first: number): number {
  const asked = { ...document, texts: texts.map(({ text }) => text) };
  const results = answerThemes(asked, { taxonomy: [] }).output?.results ?? [];
  const right = texts.filter(({ labels }, at) =>
    results[at]?.themes.slice(0, first).some(({ code }) => labels.includes(code)),
  );
  return right.length / texts.length;
}

describe('theme suggestion', () => {
  it('finds the theme of a synthetic finding from descriptions alone', () => {
    expect(findings).toHaveLength(48);
    expect(shareRight({ themes }, findings, 3)).toBeGreaterThanOrEqual(RIGHT.synthetic.third);
  });

  it('learns the codes of real comments from a thousand examples', () => {
    const labels = [...new Set(comments.flatMap((one) => one.labels))].sort();
    const document = {
      themes: labels.map((code) => ({ code, name: code })),
      examples: comments
        .filter(({ split }) => split === 'train')
        .slice(0, TAUGHT)
        .map(({ text, labels: confirmed }) => ({ text, themes: confirmed })),
    };
    const asked = comments.filter(({ split }) => split === 'test');
    expect(asked.length).toBeGreaterThan(1_000);
    expect(shareRight(document, asked, 1)).toBeGreaterThanOrEqual(RIGHT.comments.first);
    expect(shareRight(document, asked, 3)).toBeGreaterThanOrEqual(RIGHT.comments.third);
  });
});
