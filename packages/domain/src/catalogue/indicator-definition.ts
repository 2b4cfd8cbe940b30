import { z } from 'zod';

import { textField } from '../evidence/text-field.ts';
import { AgencyCode } from '../plan/agency-pack.ts';
import { INDICATOR_FREQUENCIES, type IndicatorFrequency } from '../plan/plan-pack.ts';
import { YearType } from './year-types.ts';

const FREQUENCIES = Object.keys(INDICATOR_FREQUENCIES) as [
  IndicatorFrequency,
  ...IndicatorFrequency[],
];

/** Which way a measure gets better. */
export const POLARITIES = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  context: 'Neither: it is read beside another',
  milestone: 'Steps done: a milestone, not a trend',
} as const;

/** What a measure means: everything that must be agreed before a figure of it can be read. */
export const IndicatorDefinition = z.strictObject({
  name: textField({ label: 'the name', most: 120 }),
  definition: textField({ label: 'the definition', most: 400 }),
  numerator: textField({ label: 'the numerator', most: 300, optional: true }),
  denominator: textField({ label: 'the denominator', most: 300, optional: true }),
  unit: textField({ label: 'the unit', most: 20 }),
  decimals: z.int({ error: 'Enter a number of decimals from 0 to 4' }).min(0).max(4),
  better: z.enum(Object.keys(POLARITIES) as [keyof typeof POLARITIES], {
    error: 'Choose which way is better',
  }),
  frequency: z.enum(FREQUENCIES, { error: 'Choose how often it is returned' }),
  yearType: z.enum(YearType.options, { error: 'Choose which months make a year' }),
  owner: AgencyCode,
  source: textField({ label: 'the source', most: 300, optional: true }),
  tolerance: z.number().min(0).nullable(),
  firstValidPeriod: z.string().min(4).max(12).nullable(),
  lookBack: z.boolean(),
  benchmark: z.literal('england').nullable(),
  returnMonths: z.int().min(0).max(24).nullable(),
  partOf: z.string().min(1).max(20).nullable(),
  /** Month with which a year-to-date figure begins anew, 1 to 12; null where a figure stands for its own period. */
  yearToDateFrom: z.int().min(1).max(12).nullable().default(null),
});
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>;
