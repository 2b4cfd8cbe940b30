import { readFileSync } from 'node:fs';

import { answerIdentifiers } from '@heed/guard/command';
import { describe, expect, it } from 'vitest';

type Span = { kind: string; start: number; end: number };
type Marked = Span & { expected: 'yes' | 'no'; tier: string; bait?: string };
type Sentence = { id: string; text: string; spans: Marked[] };
type Corpus = { asOf: string; names: string[]; sentences: Sentence[] };
/** What became of one sentence: marked spans found and missed, false results, look-alikes left alone or not. */
type Outcome = {
  found: Marked[];
  missed: Marked[];
  wrong: Span[];
  left: Marked[];
  taken: Marked[];
};

const FLOORS = { checksum: 1, pattern: 0.98, contextual: 0.98 };
const PRECISION = 0.95;
const LEFT_ALONE = { all: 0.97, family: 0.9 };

const corpus = JSON.parse(
  readFileSync(new URL('data/identifiers/corpus.json', import.meta.url), 'utf8'),
) as Corpus;
const results = answer(corpus);
const outcomes = corpus.sentences.map((sentence, place) => judge(sentence, results[place] ?? []));
const found = outcomes.flatMap((one) => one.found);
const missed = outcomes.flatMap((one) => one.missed);
const left = outcomes.flatMap((one) => one.left);
const taken = outcomes.flatMap((one) => one.taken);
const families = [...new Set([...left, ...taken].map((span) => span.bait ?? ''))];

function answer({ sentences, names, asOf }: Corpus): Span[][] {
  const document = { texts: sentences.map(({ text }) => text), names, asOf };
  const { output } = answerIdentifiers(document, { today: '2000-01-01' });
  return (output?.results ?? []).map((list) => list.filter((one) => one.confidence >= 0.5));
}

function judge({ spans }: Sentence, answered: readonly Span[]): Outcome {
  const open = new Set(answered);
  const isFound = (span: Marked) => {
    const right = [...open].find((one) => one.kind === span.kind && agreement(one, span) >= 0.5);
    return right !== undefined && open.delete(right);
  };
  const wanted = spans
    .filter((span) => span.expected === 'yes')
    .map((span) => ({ span, hit: isFound(span) }));
  const wrong = [...open];
  const isTaken = (span: Marked) =>
    wrong.some((one) => overlap(one, span) >= 0.5 * (span.end - span.start));
  const baits = spans.filter((span) => span.expected === 'no');
  return {
    found: wanted.filter(({ hit }) => hit).map(({ span }) => span),
    missed: wanted.filter(({ hit }) => !hit).map(({ span }) => span),
    wrong,
    left: baits.filter((span) => !isTaken(span)),
    taken: baits.filter(isTaken),
  };
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function agreement(one: Span, other: Span): number {
  const shared = overlap(one, other);
  return shared / (one.end - one.start + other.end - other.start - shared);
}

function share(good: readonly unknown[], bad: readonly unknown[]): number {
  return good.length / (good.length + bad.length);
}

describe('identifier corpus', () => {
  it('is whole', () => {
    expect(corpus.sentences).toHaveLength(6530);
    expect(found.length + missed.length).toBe(5644);
    expect(left.length + taken.length).toBe(3198);
  });

  it.each(Object.entries(FLOORS))(
    'finds the %s tier with a recall of at least %d',
    (tier, floor) => {
      const inTier = (span: Marked) => span.tier === tier;
      expect(share(found.filter(inTier), missed.filter(inTier))).toBeGreaterThanOrEqual(floor);
    },
  );

  it('is precise', () => {
    const wrong = outcomes.flatMap((one) => one.wrong);
    expect(share(found, wrong)).toBeGreaterThanOrEqual(PRECISION);
  });

  it('leaves look-alikes alone', () => {
    expect(share(left, taken)).toBeGreaterThanOrEqual(LEFT_ALONE.all);
  });

  it.each(families)('leaves alone: %s', (family) => {
    const inFamily = (span: Marked) => span.bait === family;
    const part = share(left.filter(inFamily), taken.filter(inFamily));
    expect(part).toBeGreaterThanOrEqual(LEFT_ALONE.family);
  });

  it('answers in order, within the text, never with nothing', () => {
    for (const [place, { text }] of corpus.sentences.entries()) {
      let last = 0;
      for (const { start, end } of results[place] ?? []) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }
  });
});
