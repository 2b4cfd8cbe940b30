import { z } from 'zod';
import { CHART_FAMILIES } from '../charts/chart-family.ts';

const LIMITS = { cases: 5_000, points: 20_000, words: 300, magnitude: 1e150 };

const Amount = z.number().min(-LIMITS.magnitude).max(LIMITS.magnitude);
const Amounts = z.array(Amount.nullable()).max(LIMITS.points);
const Words = z.string().max(LIMITS.words);
const Count = z.int().min(1).max(LIMITS.points);
const Tail = Count.nullish();
const Direction = z.enum(['increase', 'decrease', 'neutral']);
const Indexes = z.array(z.int().min(0).max(LIMITS.points)).max(LIMITS.points);
/** Positions counted from 1, as R counts; one may stand alone. */
const Positions = z.union([Count, z.array(Count).max(LIMITS.points)]);

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

const HeedParams = z.strictObject({
  screen_outliers: z.boolean().optional(),
  rebase: Indexes.nullish(),
  fix_after_n_points: z.int().min(2).max(LIMITS.points).nullish(),
  exclude: Indexes.nullish(),
  improvement_direction: Direction.nullish(),
  target: Amount.nullish(),
  tail: Tail,
});

const QichartsParams = z.strictObject({
  screenedmr: z.boolean().optional(),
  freeze: Count.nullish(),
  part: Positions.nullish(),
  exclude: Positions.nullish(),
});

const PowerBiParams = z.strictObject({
  outliers_in_limits: z.boolean().optional(),
  subset: Count.nullish(),
});

const XMR_CHARTS = ['xmr', 'XmR', 'i'] as const;
const POWERBI_CHARTS = ['i', 'i_m', 'i_mm', 'run', 'p', 'pp', 'u', 'up', 'c', 'g', 't'] as const;
const QICHARTS_CHARTS = ['i', 'run', 'mr', 'p', 'pp', 'u', 'up', 'c', 'g', 't', 'ip'] as const;

const HeedCase = z.strictObject({
  series: Series,
  chart: z.enum(['xmr', 'XmR', ...CHART_FAMILIES]).optional(),
  params: HeedParams.optional(),
  tail: Tail,
});
const XmrCase = HeedCase.extend({ chart: z.enum(XMR_CHARTS).optional() });
const QichartsCase = z.strictObject({
  series: Series,
  chart: z.enum(QICHARTS_CHARTS).optional(),
  params: QichartsParams.optional(),
  tail: Tail,
});
const PowerBiCase = z.strictObject({
  series: Series,
  chart: z.enum(POWERBI_CHARTS).optional(),
  params: PowerBiParams.optional(),
  tail: Tail,
});

/**
 * What `heed trend` reads. A series has values `y`, or `num` and `den` (a value is then num ÷ den; missing where either
 * is, or where den is 0). `chart` is `i` where it is left out. `tail`, of a case or among its parameters, keeps the last n
 * values; `rebase` and `exclude` count from 0 and from the first value kept. Parameters that are left out come from the
 * preset and the series. The presets of other tools take the parameters of those tools, in their words and counted as
 * they count.
 */
export const TrendDocument = z.discriminatedUnion('preset', [
  z.strictObject({
    preset: z.enum(['mdc-2023', 'safe', 'sensitive']),
    cases: z.array(HeedCase).max(LIMITS.cases),
  }),
  z.strictObject({
    preset: z.enum(['ptd-0.2.2', 'ptd-0.2.2+mdc-2023']),
    cases: z.array(XmrCase).max(LIMITS.cases),
  }),
  z.strictObject({
    preset: z.literal('qicharts2-0.8'),
    cases: z.array(QichartsCase).max(LIMITS.cases),
  }),
  z.strictObject({
    preset: z.literal('powerbi-1.7'),
    cases: z.array(PowerBiCase).max(LIMITS.cases),
  }),
]);

export type TrendDocument = z.infer<typeof TrendDocument>;
export type TrendSeries = z.infer<typeof Series>;
export type HeedCase = z.infer<typeof HeedCase>;
export type QichartsCase = z.infer<typeof QichartsCase>;
export type PowerBiCase = z.infer<typeof PowerBiCase>;
