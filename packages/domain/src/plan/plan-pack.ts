import { z } from 'zod';

import { isCivilDate } from '../calendar/civil-date.ts';
import { YearType } from '../catalogue/year-types.ts';
import { AgencyCode } from './agency-pack.ts';
import { IndicatorSource } from './indicator-source.ts';
import { ThemeCode } from './theme-pack.ts';

const Day = z.string().refine(isCivilDate, { error: 'Not a day that exists' });
const Text = z.string().min(1).max(400);
const Title = z.string().min(1).max(120);

const ActionCode = z.string().regex(/^[A-Z]\d{1,2}$/);
const MeasureCode = z.string().regex(/^[A-Z]\d{1,2}\.M$/);
const IndicatorCode = z.string().regex(/^[A-Z]{2,3}-[A-Z0-9]{2,4}$/);

export const INDICATOR_FREQUENCIES = {
  monthly: 'Monthly',
  termly: 'Each term',
  quarterly: 'Quarterly',
  half_yearly: 'Twice a year',
  annual: 'Yearly',
} as const;
export type IndicatorFrequency = keyof typeof INDICATOR_FREQUENCIES;

/** Which way is better. `context` is read beside its pair; `milestone` counts steps and is no trend. */
const Better = z.enum(['higher', 'lower', 'context', 'milestone']);

/**
 * What is counted for a measure. `unit` is `%` for a share of 100, else a noun. `lookBack`: the figure looks back from
 * its period, so it reads falsely low after a change of system or boundary. Periods are codes as the reader of
 * scorecards writes them: `2013` the year to March 2013, `202324` the school year 2023/24.
 */
const PackIndicator = z.strictObject({
  code: IndicatorCode,
  name: Title,
  definition: Text,
  unit: z.string().min(1).max(20),
  decimals: z.int().min(0).max(4),
  better: Better,
  frequency: z.enum(
    Object.keys(INDICATOR_FREQUENCIES) as [IndicatorFrequency, ...IndicatorFrequency[]],
  ),
  /** Which months a year of it is made of; the year to 31 March if left out. */
  yearType: YearType.optional(),
  owner: AgencyCode,
  priorityIndicator: z.boolean(),
  measures: z.array(MeasureCode),
  themes: z
    .array(z.strictObject({ code: ThemeCode, role: z.enum(['primary', 'secondary']) }))
    .min(1),
  lookBack: z.boolean(),
  firstValidPeriod: z.string().min(4).nullable(),
  baseline: z
    .strictObject({ firstPeriod: z.string().min(4), lastPeriod: z.string().min(4) })
    .nullable(),
  benchmark: z.literal('england').nullable(),
  pairedWith: IndicatorCode.nullable(),
  sources: z.array(IndicatorSource),
});
export type PackIndicator = z.infer<typeof PackIndicator>;

/** A partnership's plan as data: what it promised, and what would show that it came true. */
export const PlanPack = z.strictObject({
  kind: z.literal('plan'),
  name: z.string().min(1),
  version: z.int().min(1),
  partnership: z.strictObject({
    code: z.string().regex(/^[a-z0-9-]{2,20}$/),
    name: Title,
    area: z.strictObject({
      laCode: z.string().regex(/^\d{3}$/),
      onsCode: z.string().regex(/^E\d{8}$/),
      name: Title,
      regionCode: z.string().regex(/^E\d{8}$/),
      regionName: Title,
    }),
  }),
  plan: z.strictObject({
    code: z.string().min(1),
    title: Title,
    start: Day,
    end: Day,
    approvedOn: Day,
    version: z.int().min(1),
  }),
  priorities: z.array(z.strictObject({ code: z.string().min(1), title: Title, summary: Text })),
  themes: z.array(
    z.strictObject({
      code: z.string().min(1),
      priority: z.string().min(1),
      title: Title,
      /** Evidence themes that inform this theme of the plan. */
      evidenceThemes: z.array(ThemeCode).min(1),
    }),
  ),
  actions: z.array(
    z.strictObject({
      code: ActionCode,
      priority: z.string().min(1),
      planTheme: z.string().min(1),
      text: Text,
      success: Text,
    }),
  ),
  measures: z.array(z.strictObject({ code: MeasureCode, action: ActionCode, text: Text })),
  indicators: z.array(PackIndicator),
});
export type PlanPack = z.infer<typeof PlanPack>;
