import { z } from 'zod';

import { isCivilDate } from '../calendar/civil-date.ts';
import { Cohort, Polarity, Reliability, ThemeStanding } from '../vocabulary.ts';
import { SIDED_RULES, SIDELESS_RULES, StreamCode } from './vocabulary.ts';

const Day = z
  .string()
  .refine((day) => isCivilDate(day) && day >= '2000-01-01' && day <= '2099-12-31', {
    error: 'not a day from 2000 to 2099',
  });

const Instant = z
  .string()
  .refine(
    (instant) =>
      /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(instant) &&
      Day.safeParse(instant.slice(0, 10)).success,
    { error: 'not an instant of whole seconds in UTC' },
  );

const Identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/, { error: 'not an identifier' });

const Level = z.int().min(0).max(3);
const Tag = z.strictObject({
  code: Identifier,
  role: z.enum(['primary', 'secondary']).default('primary'),
});

const ThemeRow = z.strictObject({
  code: Identifier,
  plan: ThemeStanding,
  parent: Identifier.nullable().default(null),
  cohort: Cohort.default('all_age'),
  impact: z.int().min(1).max(5).nullable().default(null),
});

const Ending = z.strictObject({
  on: Day,
  reason: z.enum(['superseded', 'closed_with_evidence', 'withdrawn']),
});

const ItemRow = z
  .strictObject({
    id: Identifier,
    stream: StreamCode,
    themes: z.array(Tag).min(1),
    polarity: Polarity,
    severity: z.int().min(1).max(5).nullable().default(null),
    reliability: Reliability,
    credibility: z.int().min(1).max(6),
    observedAt: Day,
    recordedAt: Day.nullable().default(null),
    cohort: Cohort.default('all_age'),
    agency: Identifier,
    origin: Identifier.nullable().default(null),
    scope: z.enum(['local', 'national']).default('local'),
    flag: z
      .enum(['immediate_safety', 'priority_action', 'cause_of_concern'])
      .nullable()
      .default(null),
    flagClearedOn: Day.nullable().default(null),
    ended: Ending.nullable().default(null),
  })
  .refine((item) => item.polarity === 'neutral' || item.severity !== null, {
    error: 'severity is missing',
  })
  .refine((item) => item.flag === null || ['concern', 'mixed'].includes(item.polarity), {
    error: 'a flag belongs to a concern',
  })
  .refine((item) => item.flag !== null || item.flagClearedOn === null, {
    error: 'there is no flag to clear',
  });

const Side = z.enum(['high', 'low']);
const Signal = z.union([
  z.strictObject({ rule: z.enum(SIDED_RULES), side: Side }),
  z.strictObject({ rule: z.enum(SIDELESS_RULES), side: z.null().default(null) }),
]);

const ReadingRow = z
  .strictObject({
    id: Identifier,
    indicator: Identifier,
    themes: z.array(Tag),
    agency: Identifier,
    cohort: Cohort.default('all_age'),
    better: z.enum(['higher', 'lower', 'context', 'milestone']),
    periodEnd: Day,
    recordedAt: Day.nullable().default(null),
    points: z.int().min(0).max(100_000),
    signals: z.array(Signal).default([]),
    confirmed: z.boolean().default(true),
    priority: z.boolean().default(false),
    reliability: Reliability.default('A'),
    credibility: z.int().min(1).max(6).default(1),
    pairReading: z.enum(['concern', 'assurance', 'neutral']).nullable().default(null),
    value: z.number().nullable().default(null),
    previous: z.number().nullable().default(null),
    return: Identifier.nullable().default(null),
    origin: Identifier.nullable().default(null),
  })
  .refine((reading) => reading.better === 'context' || reading.pairReading === null, {
    error: 'pairReading belongs to context indicators',
  });

const ReturnRow = z.strictObject({
  code: Identifier,
  periodEnd: Day,
  volume: z.number().nullable().default(null),
  previousVolume: z.number().nullable().default(null),
  answer: z
    .strictObject({ on: Day, verdict: z.enum(['real', 'recording_change']) })
    .nullable()
    .default(null),
});

const ExpectationRow = z.strictObject({
  theme: Identifier,
  stream: StreamCode,
  firstDue: Day,
  everyMonths: z.int().min(1).max(120).nullable().default(null),
  until: Day.nullable().default(null),
});

const DeadlineRow = z.strictObject({
  id: Identifier,
  theme: Identifier,
  due: Day,
  doneOn: Day.nullable().default(null),
});

const Instants = z.partialRecord(z.enum(['0', '1', '2', '3']), Instant);

/** What the alert of a theme remembers between evaluations; people may have added a snooze (tri-1 §9). */
export const AlertState = z.strictObject({
  level: Level,
  since: Instant.nullable(),
  rising: Instants,
  falling: Instants,
  evaluatedAt: Instant.nullable(),
  told: z.strictObject({
    level: Level,
    at: Instant.nullable(),
    streams: z.array(StreamCode),
    score: z.number(),
    overrides: z.array(Identifier),
  }),
  coolDown: z.strictObject({ until: Day, level: Level }).nullable(),
  snooze: z
    .strictObject({ until: Day, level: Level, streams: z.array(StreamCode), score: z.number() })
    .nullable(),
});
export type AlertState = z.infer<typeof AlertState>;

/** What a weighing takes besides the pack (tri-1 §2); unknown keys are refused. */
export const TriangulationFacts = z.strictObject({
  asOf: Day,
  evaluatedAt: Instant.nullable().default(null),
  themes: z.array(ThemeRow),
  items: z.array(ItemRow).default([]),
  readings: z.array(ReadingRow).default([]),
  returns: z.array(ReturnRow).default([]),
  expectations: z.array(ExpectationRow).default([]),
  deadlines: z.array(DeadlineRow).default([]),
  previous: z.array(z.strictObject({ theme: Identifier, alert: AlertState })).default([]),
});
/** As a caller writes it: optional keys may be left out. */
export type TriangulationInput = z.input<typeof TriangulationFacts>;

/** The document of `heed triangulate`: the facts, with the pack by name or whole. */
export const TriangulationDocument = TriangulationFacts.extend({
  pack: z.union([z.string(), z.record(z.string(), z.unknown())]),
});

type Facts = z.output<typeof TriangulationFacts>;
export type Theme = Facts['themes'][number];
export type Item = Facts['items'][number] & { recordedAt: string; origin: string };
export type Reading = Facts['readings'][number] & { recordedAt: string; origin: string };
export type Return = Facts['returns'][number];
export type Expectation = Facts['expectations'][number] & { everyMonths: number };
export type Deadline = Facts['deadlines'][number];
export type PreviousAlert = Facts['previous'][number];
