import { z } from 'zod';
import { XMR_PRESET_NAMES } from '../xmr/presets.ts';

const LIMITS = { cases: 5_000, points: 20_000, words: 300, magnitude: 1e150 };

const Amount = z.number().min(-LIMITS.magnitude).max(LIMITS.magnitude);
const Amounts = z.array(Amount.nullable()).max(LIMITS.points);
const Words = z.string().max(LIMITS.words);
const Tail = z.int().min(1).max(LIMITS.points).nullish();
const Direction = z.enum(['increase', 'decrease', 'neutral']);

const Series = z
  .strictObject({
    id: Words.min(1),
    kind: Words.optional(),
    direction: Direction.nullish(),
    target: Amount.nullish(),
    y: Amounts.nullish(),
    num: Amounts.nullish(),
    den: Amounts.nullish(),
    source: Words.optional(),
    title: Words.optional(),
    freq: Words.nullish(),
    first: Words.nullish(),
    dates: z.array(Words).max(LIMITS.points).nullish(),
  })
  .superRefine((series, context) => {
    const { y, num, den } = series;
    if (y && (num || den)) context.addIssue('give either y or num and den, not both');
    if (!y && !(num && den)) context.addIssue('give y, or num and den');
    if (num && den && num.length !== den.length) {
      context.addIssue(`num has ${num.length} values and den has ${den.length}`);
    }
  });

const Params = z.strictObject({
  screen_outliers: z.boolean().optional(),
  rebase: z.array(z.int().min(0).max(LIMITS.points)).max(LIMITS.points).nullish(),
  fix_after_n_points: z.int().min(2).max(LIMITS.points).nullish(),
  improvement_direction: Direction.nullish(),
  target: Amount.nullish(),
  tail: Tail,
});

/**
 * What `heed trend` reads. A series has values `y`, or `num` and `den` (a value is then num ÷ den; missing
 * where either is, or where den is 0). `tail`, of a case or among its parameters, keeps the last n values; `rebase` counts from the first
 * value kept. Parameters that are left out come from the preset and the series.
 */
export const TrendDocument = z.strictObject({
  preset: z.enum(XMR_PRESET_NAMES),
  cases: z
    .array(
      z.strictObject({
        series: Series,
        chart: z.enum(['xmr', 'XmR', 'i']).optional(),
        params: Params.optional(),
        tail: Tail,
      }),
    )
    .max(LIMITS.cases),
});

export type TrendDocument = z.infer<typeof TrendDocument>;
export type TrendCase = TrendDocument['cases'][number];
