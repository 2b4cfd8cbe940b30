import { z } from 'zod';

/**
 * How one indicator is read from a published file. A row belongs to it when every column of `match` holds that text.
 * `headerHas` names columns that tell the publication apart from its sisters, so a renamed figure column is noticed.
 */
const DfeTidySource = z
  .strictObject({
    layout: z.literal('dfe-tidy'),
    match: z.record(z.string(), z.string()),
    headerHas: z.array(z.string().min(1)).min(1),
    value: z.string().min(1),
    numerator: z.string().min(1).optional(),
    denominator: z.string().min(1).optional(),
    /** How much the figure counts in, such as schools: a big change of it is asked about. */
    coverage: z.string().min(1).optional(),
  })
  .refine((source) => (source.numerator === undefined) === (source.denominator === undefined), {
    error: 'A numerator needs a denominator, and the reverse',
  });

/**
 * Year texts of the LAIT long table say nothing about the kind of year, so the source does. `reporting`: 2025 is the
 * year to 31 March 2025; `academic-ending`: 2025 is the school year 2024/25; `calendar`: 2025 is that year.
 */
export const LaitYears = z.enum(['reporting', 'academic-ending', 'calendar']);
export type LaitYears = z.infer<typeof LaitYears>;

const LaitLongSource = z.strictObject({
  layout: z.literal('lait-long'),
  match: z.record(z.string(), z.string()),
  headerHas: z.array(z.string().min(1)).min(1),
  value: z.string().min(1),
  years: LaitYears,
});

export const IndicatorSource = z.discriminatedUnion('layout', [DfeTidySource, LaitLongSource]);
export type IndicatorSource = z.infer<typeof IndicatorSource>;
