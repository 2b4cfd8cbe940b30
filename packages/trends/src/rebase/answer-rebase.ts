import { differenceScale, publishedChanges } from './published-changes.ts';
import type { PublishedMethod } from './published-changes.ts';
import { methodsOf, RebaseDocument } from './rebase-document.ts';
import type { RebaseCase, RebaseMethod, RebaseSeries } from './rebase-document.ts';
import { rebaseSentences } from './rebase-sentences.ts';
import { suggestRebase } from './suggest-rebase.ts';
import type { RebaseAdvice } from './suggest-rebase.ts';

const MIN_SEGMENT = 12;
const LONGEST_MESSAGE = 300;

export type RebaseAnswer = { series: string } & Partial<RebaseAdvice & { sentences: string[] }> &
  Partial<Record<PublishedMethod, number[] | null> & { scale: number; minseglen: number }>;

/**
 * Answers `heed rebase`: suggested changes of level with their evidence and, where asked for, the change points of
 * the published methods, for each case of the document (see `RebaseDocument`). A document that does not fit is
 * refused whole, with one readable line and exit code 2.
 */
export function answerRebase(document: unknown): {
  output?: { cases: RebaseAnswer[] };
  errors: string[];
  exitCode: 0 | 2;
} {
  const parsed = RebaseDocument.safeParse(document);
  if (!parsed.success) {
    return { errors: [`rebase: ${firstFault(document, parsed.error.issues)}`], exitCode: 2 };
  }
  const cases =
    'cases' in parsed.data ? parsed.data.cases : parsed.data.series.map((series) => ({ series }));
  return { output: { cases: cases.map(answerCase) }, errors: [], exitCode: 0 };
}

function answerCase(one: RebaseCase): RebaseAnswer {
  const { id, ...series } = lastOf(one.series, one.tail ?? Infinity);
  const methods = methodsOf(one);
  return {
    series: id,
    ...(methods.includes('suggest') ? suggestion(series, one) : {}),
    ...published(series, one, methods),
  };
}

type Kept = {
  id: string;
  kind: RebaseSeries['kind'];
  values: readonly (number | null)[];
  denominators: readonly (number | null)[] | undefined;
  dates: readonly string[];
};

function lastOf({ id, kind, y, num, den, dates }: RebaseSeries, tail: number): Kept {
  const all = y ?? num ?? [];
  const from = Math.max(all.length - tail, 0);
  return {
    id,
    kind,
    values: all.slice(from),
    denominators: den?.slice(from),
    dates: (dates ?? []).slice(from),
  };
}

function suggestion(
  { kind, values, denominators, dates }: Omit<Kept, 'id'>,
  { confirmed, minseglen }: RebaseCase,
): RebaseAdvice & { sentences: string[] } {
  const known = kind === 'count_long' ? 'count' : (kind ?? undefined);
  const advice = suggestRebase({
    values,
    denominators,
    kind: known,
    confirmed: confirmed?.filter((index) => index < values.length),
    minSegment: minseglen,
  });
  const periodName = (index: number) => dates[index] ?? `point ${index + 1}`;
  return { ...advice, sentences: rebaseSentences(advice, periodName) };
}

function published(
  { values, denominators }: Omit<Kept, 'id'>,
  { scale: given, minseglen = MIN_SEGMENT }: RebaseCase,
  methods: readonly RebaseMethod[],
): Partial<RebaseAnswer> {
  const asked = methods.filter((method) => method !== 'suggest');
  if (asked.length === 0) return {};
  const present = values.flatMap((value, index) => {
    if (value === null || !denominators) return value ?? [];
    const denominator = denominators[index] ?? 0;
    return denominator > 0 ? value / denominator : [];
  });
  const scale = given ?? differenceScale(present);
  const changes = asked.map((method) => [
    method,
    publishedChanges(method, { values: present, scale, minSegment: minseglen }),
  ]);
  return { scale, minseglen, ...Object.fromEntries(changes) };
}

type Issue = { path: PropertyKey[]; message: string; errors?: Issue[][] };

/** The first thing wrong with the form of the document that was meant. */
function firstFault(document: unknown, issues: readonly Issue[]): string {
  const meant = typeof document === 'object' && document !== null && 'cases' in document ? 0 : 1;
  const issue = issues[0]?.errors?.[meant]?.[0] ?? issues[0];
  const place = issue?.path.join('.') || 'document';
  return [...`${place}: ${issue?.message ?? 'not understood'}`]
    .map((char) => (char < ' ' ? ' ' : char))
    .join('')
    .slice(0, LONGEST_MESSAGE);
}
