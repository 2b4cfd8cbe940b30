import { z } from 'zod';

import { addDays, isCivilDate } from '../calendar/civil-date.ts';
import { REASON_CODES, StreamCode } from '../triangulation/vocabulary.ts';
import { ThemeStanding, ThemeState } from '../vocabulary.ts';

/** A day from 2000 to 2099. */
export const Day = z.string().refine((text) => text.startsWith('20') && isCivilDate(text), {
  error: 'not a day from 2000 to 2099',
});
const KnownDay = Day.nullish().transform((day) => day ?? null);
const Identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/);
const NotBlank = z.string().refine((text) => text.trim() !== '', { error: 'blank' });
const QuarterEnd = Day.refine((day) => /-(?:03-31|06-30|09-30|12-31)$/.test(day), {
  error: 'not the last day of a quarter',
});
const Instant = z
  .string()
  .refine((text) => /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text) && isDayOf(text), {
    error: 'not an instant in whole seconds of UTC',
  });

export const ThemeRow = z.strictObject({
  code: Identifier,
  plan: ThemeStanding,
  /** True for a theme of the priority under review. */
  underReview: z.boolean().default(false),
  /** When it joined the plan; null: with the plan. */
  since: KnownDay,
});

export const EvaluationRow = z
  .strictObject({
    theme: Identifier,
    asOf: Day,
    evaluatedAt: Instant.nullish(),
    state: ThemeState,
    reasons: z.array(z.enum(REASON_CODES)),
    score: z.number(),
    /** Streams on the side of assurance. */
    assuring: z.array(StreamCode).default([]),
  })
  .transform((row) => ({ ...row, evaluatedAt: row.evaluatedAt ?? `${row.asOf}T12:00:00Z` }))
  .refine(({ asOf, evaluatedAt }) => belongsTo(evaluatedAt, asOf), {
    error: 'evaluatedAt is not on the day asOf',
  });

export const MeasureRow = z.strictObject({
  theme: Identifier,
  code: Identifier,
  quarters: z.array(z.strictObject({ end: QuarterEnd, met: z.boolean().nullable() })),
});

export const IndicatorRow = z.strictObject({
  theme: Identifier,
  code: Identifier,
  /** `worsening`: a special cause on the bad side. */
  quarters: z.array(z.strictObject({ end: QuarterEnd, worsening: z.boolean() })),
});

export const ActionRow = z.strictObject({
  id: Identifier,
  theme: Identifier,
  due: Day,
  doneOn: KnownDay,
  /** When its impact was evidenced. */
  impactOn: KnownDay,
  cancelledOn: KnownDay,
});

export const EventRow = z.strictObject({
  id: Identifier,
  kind: z.enum(['statutory_change', 'priority_action', 'national_review', 'safety_override']),
  theme: Identifier.nullish().transform((theme) => theme ?? null),
  on: Day,
  /** False where a person said, with a reason, that it does not bear on the priority. */
  bears: z.boolean().default(true),
});

export const CallRow = z.strictObject({
  id: Identifier,
  by: z.enum(['local_authority', 'nhs', 'police', 'scrutineer']),
  on: Day,
  reason: NotBlank,
});

export const ReviewRow = z
  .strictObject({
    id: Identifier,
    openedOn: Day,
    closedOn: KnownDay,
    /** Keys of the triggers it deals with. */
    keys: z.array(NotBlank),
  })
  .refine(({ openedOn, closedOn }) => closedOn === null || closedOn >= openedOn, {
    error: 'closed before it was opened',
  });

/** Returns of the quarter: how many were due, how many came. */
export const ReturnCount = z
  .strictObject({
    due: z.int().min(0).max(1_000_000),
    received: z.int().min(0).max(1_000_000),
  })
  .refine(({ due, received }) => received <= due, { error: 'more received than due' });

function isDayOf(instant: string): boolean {
  return instant.length === 20 && isCivilDate(instant.slice(0, 10));
}

/** In summer the London day begins at 23:00 of the UTC day before. */
function belongsTo(instant: string, day: string): boolean {
  const utcDay = instant.slice(0, 10);
  return utcDay === day || (utcDay === addDays(day, -1) && instant.slice(11) >= '23:00:00Z');
}
