import { z } from 'zod';

import { isCivilDate } from './civil-date.ts';

/** Force of a time limit: statute, regulation, statutory guidance, Panel or inspectorate guidance, local. */
const Force = z.enum(['S', 'R', 'SG', 'PG', 'L']);
const Day = z.string().refine(isCivilDate, { error: 'not a day' });
const MOST_UNITS = 3_660;

const fields = {
  code: z.string().nullable(),
  regime: z.string().nullable(),
  text: z.string().nullable(),
  /** Which moment of the record it is counted from. */
  anchor: z.string().nullable(),
  n: z.int().min(1).max(MOST_UNITS).nullable(),
  unit: z.enum(['working', 'calendar', 'months', 'hours', 'annual_date', 'none']),
  direction: z.enum(['after', 'before']),
  /** Whether the anchor is day 0 (`after`) or day 1 (`beginning_with`). */
  counting: z.enum(['after', 'beginning_with']),
  roll: z.enum(['none', 'next', 'previous']),
  from: z.int().min(1).nullable(),
  monthDay: z
    .string()
    // 2001 was no leap year: what exists in it exists in every year.
    .refine((text) => isCivilDate(`2001-${text}`), { error: 'not a day of every year' })
    .nullable(),
  force: Force.nullable(),
  dutyForce: Force.nullable(),
  source: z.string().nullable(),
  needsCheck: z.boolean(),
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
};

/** Every field of a rule on its own, without a look at whether they fit together. */
export const RuleFields = z.strictObject(fields);
type RuleFields = z.infer<typeof RuleFields>;

/**
 * One rule with every default filled. Refused: `n` that does not fit the unit, and words that
 * together mean nothing (a window that opens after it closes, rolling a count of working days, …).
 */
export const DeadlineRule = RuleFields.superRefine(refuseContradictions);
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/** A rule of a pack: as `DeadlineRule`, and it says what it is and where it comes from. */
export const PackedRule = z
  .strictObject({
    ...fields,
    code: z.string().min(1),
    regime: z.string().min(1),
    text: z.string().min(1),
    anchor: z.string().min(1),
    force: Force,
    source: z.string().min(1),
  })
  .superRefine(refuseContradictions);
export type PackedRule = z.infer<typeof PackedRule>;

/** Values of the fields a rule may leave out and for which a pack has no default of its own. */
export const BLANK_RULE = {
  code: null,
  regime: null,
  text: null,
  anchor: null,
  monthDay: null,
  force: null,
  source: null,
};

function refuseContradictions(rule: RuleFields, context: z.RefinementCtx): void {
  const { n, unit, direction, counting, roll, from, monthDay } = rule;
  const contradictions: [boolean, string][] = [
    [(n === null) !== (unit === 'none'), 'n is a number for every unit but none'],
    [unit === 'none' && direction === 'before', 'none cannot be counted before'],
    [
      counting === 'beginning_with' && (unit === 'hours' || unit === 'none'),
      `${unit} cannot begin with the anchor`,
    ],
    [
      roll !== 'none' && (unit === 'working' || unit === 'hours' || unit === 'none'),
      `${unit} cannot roll`,
    ],
    [
      from !== null && unit !== 'working' && unit !== 'calendar',
      'from needs working or calendar days',
    ],
    [from !== null && direction === 'before', 'from cannot be counted before'],
    [from !== null && n !== null && from > n, 'from is above n'],
    [
      (monthDay !== null) !== (unit === 'annual_date'),
      'monthDay belongs to annual_date and to it alone',
    ],
  ];
  for (const [holds, message] of contradictions) {
    if (holds) context.addIssue({ code: 'custom', message });
  }
}
