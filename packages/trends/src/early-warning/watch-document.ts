import { z } from 'zod';

const LIMITS = { cases: 5_000, points: 20_000, words: 300, magnitude: 1e150, years: 50 };

const Amount = z.number().min(-LIMITS.magnitude).max(LIMITS.magnitude);
const Amounts = z.array(Amount.nullable()).max(LIMITS.points);
const Words = z.string().max(LIMITS.words);
const Share = z.number().gt(0).lt(1);
const Periods = z.int().min(0).max(LIMITS.points);
const Positive = z.number().gt(0).max(LIMITS.magnitude);

const Series = z
  .object({
    id: Words.min(1),
    kind: Words.optional(),
    y: Amounts.nullish(),
    num: Amounts.nullish(),
    den: Amounts.nullish(),
    freq: z.union([z.int().min(1).max(366), Words]).nullish(),
  })
  .superRefine((series, context) => {
    const numerators = series.y ?? series.num;
    if (series.y && series.num) context.addIssue('give either y or num, not both');
    if (!numerators || (series.num && !series.den)) context.addIssue('give y, or num and den');
    if (numerators && series.den && numerators.length !== series.den.length) {
      context.addIssue(`there are ${numerators.length} values and ${series.den.length} in den`);
    }
  });

const References = {
  b: z.int().min(0).max(LIMITS.years),
  w: z.int().min(1).max(LIMITS.points),
};

const EarsControl = z.strictObject({
  method: z.enum(['C1', 'C2', 'C3']).default('C1'),
  baseline: z.int().min(3).max(LIMITS.points).default(7),
  minSigma: z.number().min(0).max(LIMITS.magnitude).default(0),
  alpha: Share.optional(),
});

const BayesControl = z.strictObject({
  b: References.b.default(0),
  w: References.w.default(6),
  actY: z.boolean().default(true),
  alpha: Share.default(0.05),
});

const RkiControl = z.strictObject({
  b: References.b.default(2),
  w: References.w.default(4),
  actY: z.boolean().default(false),
});

const CusumControl = z.strictObject({
  k: Amount.default(1.04),
  h: Positive.default(2.26),
  m: Positive.nullable().default(null),
  trans: z.enum(['rossi', 'standard']).default('standard'),
  reset: z.boolean().default(false),
});

const GlrControl = z.strictObject({
  mu0: z
    .union([Positive, z.array(Positive).max(LIMITS.points)])
    .nullable()
    .default(null),
  alpha: z.literal(0).default(0),
  'c.ARL': Positive.default(5),
  change: z.literal('intercept').default('intercept'),
  Mtilde: z.literal(1).default(1),
  M: z.literal(-1).default(-1),
  theta: z.null().default(null),
  dir: z.enum(['inc', 'dec']).default('inc'),
  ret: z.literal('value').default('value'),
});

const FarringtonControl = z.strictObject({
  b: z.int().min(1).max(LIMITS.years).default(5),
  w: z.int().min(0).max(LIMITS.points).default(3),
  noPeriods: z.int().min(1).max(LIMITS.points).default(1),
  reweight: z.boolean().default(true),
  weightsThreshold: Positive.default(2.58),
  pastWeeksNotIncluded: z.int().min(0).max(LIMITS.points).optional(),
  trend: z.boolean().default(true),
  pThresholdTrend: z.number().min(0).max(1).default(0.05),
  thresholdMethod: z.enum(['delta', 'nbPlugin', 'muan']).default('delta'),
  alpha: Share.default(0.05),
  limit54: z
    .tuple([z.number().min(0).max(LIMITS.magnitude), z.int().min(1).max(LIMITS.points)])
    .default([5, 4]),
  powertrans: z.enum(['2/3', '1/2', 'none']).default('2/3'),
});

const WindowControl = z.strictObject({
  windows: z.array(z.int().min(1).max(60)).min(1).max(12).default([1, 3, 6]),
  history: z.int().min(3).max(LIMITS.points).default(8),
  direction: z.enum(['up', 'down', 'both']).default('both'),
  threshold: z.number().min(0).max(40).optional(),
});

const stretch = { series: Series, first: Periods.optional(), n: Periods.optional() };

/**
 * One case: a series, a method with its `control`, and which of its values to judge: `n` from index `first` on. Left
 * out, `first` is the earliest the method can judge and `n` reaches to the end. Other keys are ignored, so a case of
 * a published answer can be sent as it is.
 */
export const WatchCase = z.discriminatedUnion('method', [
  z.object({ ...stretch, method: z.literal('earsC'), control: EarsControl.prefault({}) }),
  z.object({
    ...stretch,
    method: z.literal(['bayes', 'algo.bayes']),
    control: BayesControl.prefault({}),
  }),
  z.object({
    ...stretch,
    method: z.literal(['rki', 'algo.rki']),
    control: RkiControl.prefault({}),
  }),
  z.object({
    ...stretch,
    method: z.literal(['cusum', 'algo.cusum']),
    control: CusumControl.prefault({}),
  }),
  z.object({
    ...stretch,
    method: z.literal(['glrnb', 'algo.glrnb']),
    control: GlrControl.prefault({}),
  }),
  z.object({
    ...stretch,
    method: z.literal('farringtonFlexible'),
    control: FarringtonControl.prefault({}),
  }),
  z.object({ ...stretch, method: z.literal('window'), control: WindowControl.prefault({}) }),
]);

export const MOST_WATCH_CASES = LIMITS.cases;

/** What `heed watch` reads. */
export const WatchDocument = z.strictObject({ cases: z.array(WatchCase).max(MOST_WATCH_CASES) });

export type WatchCase = z.infer<typeof WatchCase>;
