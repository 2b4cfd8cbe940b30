import { z } from 'zod';
import { PUBLISHED_METHODS } from './published-changes.ts';

const LIMITS = { cases: 5_000, points: 2_000, searched: 500, words: 300, magnitude: 1e100 };

const Amount = z.number().min(-LIMITS.magnitude).max(LIMITS.magnitude);
const Amounts = z.array(Amount.nullable()).max(LIMITS.points);
const Words = z.string().max(LIMITS.words);

const Series = z
  .strictObject({
    id: Words.min(1),
    kind: z.enum(['p', 'u', 'count', 'count_long', 'g', 't', 'measured']).nullish(),
    y: Amounts.nullish(),
    num: Amounts.nullish(),
    den: Amounts.nullish(),
    dates: z.array(Words).max(LIMITS.points).nullish(),
    direction: Words.nullish(),
    target: Amount.nullish(),
    source: Words.nullish(),
    title: Words.nullish(),
    freq: Words.nullish(),
    first: Words.nullish(),
    family: Words.nullish(),
    truth: z.unknown().optional(),
  })
  .superRefine(({ y, num, den }, context) => {
    const top = y ?? num;
    if (y && num) context.addIssue('give either y or num, not both');
    if (!top) context.addIssue('give y, or num and den');
    if (num && !den) context.addIssue('give den with num');
    if (top && den && top.length !== den.length) {
      context.addIssue(`${y ? 'y' : 'num'} has ${top.length} values and den has ${den.length}`);
    }
  });

const Methods = z
  .array(z.enum(['suggest', ...PUBLISHED_METHODS]))
  .max(PUBLISHED_METHODS.length + 1);

const Case = z
  .strictObject({
    series: Series,
    methods: Methods.min(1).optional(),
    tail: z.int().min(1).max(LIMITS.points).nullish(),
    minseglen: z.int().min(2).max(LIMITS.points).optional(),
    scale: z.number().positive().max(LIMITS.magnitude).optional(),
    confirmed: z.array(z.int().min(1).max(LIMITS.points)).max(LIMITS.points).optional(),
  })
  .superRefine(({ series, tail, ...one }, context) => {
    const points = Math.min((series.y ?? series.num ?? []).length, tail ?? Infinity);
    if (points > LIMITS.searched && methodsOf(one).includes('bai_perron_bic')) {
      context.addIssue(`bai_perron_bic takes at most ${LIMITS.searched} values: set tail`);
    }
  });

/**
 * What `heed rebase` reads: `cases`, or `series` alone for suggestions with the ordinary settings. A series has values
 * `y`, or counts `num` (or `y`) over `den`; `kind` says what the values are and is guessed where it is left out. `tail`
 * keeps the last n values; indexes count from the first value kept. `confirmed` are indexes at which a person has
 * confirmed a new segment. `methods` that are left out are `suggest`, or the four published ones where `scale`
 * or `minseglen` is given.
 */
export const RebaseDocument = z.union([
  z.strictObject({ cases: z.array(Case).max(LIMITS.cases) }),
  z.strictObject({ series: z.array(Series).max(LIMITS.cases), note: Words.optional() }),
]);

export type RebaseSeries = z.infer<typeof Series>;
export type RebaseCase = z.infer<typeof Case>;
export type RebaseMethod = 'suggest' | (typeof PUBLISHED_METHODS)[number];

/** The methods a case asks for. */
export function methodsOf(
  one: Pick<RebaseCase, 'methods' | 'scale' | 'minseglen'>,
): readonly RebaseMethod[] {
  if (one.methods) return one.methods;
  const published = one.scale !== undefined || one.minseglen !== undefined;
  return published ? PUBLISHED_METHODS : ['suggest'];
}
