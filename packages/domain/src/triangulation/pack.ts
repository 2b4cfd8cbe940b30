import { z } from 'zod';

import { InputError } from '../input-error.ts';
import {
  CONFIDENCE_LEVELS,
  SIDED_RULES,
  SIDELESS_RULES,
  STREAM_CODES,
  StreamCode,
} from './vocabulary.ts';

const amount = z.number().min(0);
const positive = amount.refine((value) => value > 0, { error: 'must be above 0' });
const whole = z.int().min(0);

const stream = z.strictObject({
  name: z.string(),
  weight: amount,
  halfLifeDays: positive,
  everyMonths: z.int().min(1).max(120).nullable(),
});

const rule = z.strictObject({ severity: amount, specialCause: z.boolean() });

/** The object with exactly these keys, each of one shape. */
function each<const Keys extends readonly string[], Shape extends z.ZodType>(
  keys: Keys,
  shape: Shape,
) {
  const fields = Object.fromEntries(keys.map((key) => [key, shape]));
  return z.strictObject(fields as Record<Keys[number], Shape>);
}

const doubt = z.strictObject({ serious: amount, moderate: amount });
const words = z.array(z.string()).min(1);

/**
 * Every number of the triangulation and of the year-2 triggers (tri-1 §13). Exactly these keys; days, months, hours and
 * counts are whole. A changed pack must change the answer: no number of it stands anywhere in the code.
 */
export const TriangulationPack = z.strictObject({
  pack: z.string().min(1),
  version: whole,
  streams: each(STREAM_CODES, stream),
  reliability: each(['A', 'B', 'C', 'D', 'E', 'F'], amount),
  credibility: each(['1', '2', '3', '4', '5', '6'], amount),
  roles: each(['primary', 'secondary'], amount),
  mixedShare: amount,
  speak: amount,
  material: amount,
  leanRatio: amount,
  severityWithin: amount,
  maxPlacements: whole,
  states: z.strictObject({
    emerging: whole,
    convergent: whole,
    localStreams: whole,
    dissent: amount,
    assured: whole,
  }),
  due: z.strictObject({ silentMissed: whole, blindMissed: whole }),
  readings: z.strictObject({
    trialPoints: whole,
    establishedPoints: whole,
    rules: each([...SIDED_RULES, ...SIDELESS_RULES], rule),
  }),
  artefact: z.strictObject({
    series: whole,
    previous: amount,
    share: amount,
    change: amount,
    volume: amount,
  }),
  confidence: z.strictObject({
    limitations: doubt,
    coherence: doubt,
    adequacy: z.strictObject({ serious: whole, moderate: whole }),
    relevance: z.strictObject({ serious: amount, moderate: amount, newestDays: whole }),
    seriousCost: amount,
    moderateCost: amount,
  }),
  score: z.strictObject({ half: positive, momentumDays: whole, noveltyDays: whole }),
  levels: z.strictObject({
    emergingImpact: amount,
    executiveImpact: amount,
    executiveConfidence: z.enum(CONFIDENCE_LEVELS),
    executiveFreshDays: whole,
    graveSeverity: amount,
    graveGrade: amount,
    graveDays: whole,
    graveImpact: amount,
  }),
  alert: z.strictObject({
    confirmHours: whole,
    coolDownDays: whole,
    coolDownMaxLevel: whole,
    tellLevel: whole,
    scoreJump: amount,
  }),
  counterfactual: z.strictObject({ origins: whole, size: whole, severity: amount }),
  respond: z.strictObject({
    L2: z.strictObject({ tell: words, withinWorkingDays: whole }),
    L3: z.strictObject({ tell: words, withinWorkingDays: whole, acknowledgeWorkingDays: whole }),
    reconcileWorkingDays: whole,
  }),
  review: z.strictObject({
    calendarMonths: whole,
    preparationWorkingDays: whole,
    reminderWorkingDays: z.array(whole).min(1),
    heldDays: whole,
    heldEvaluations: whole,
    heldBreak: whole,
    freshDays: whole,
    measuresMet: amount,
    actionsEvidenced: amount,
    assuredStreams: whole,
    voiceStreams: z.array(StreamCode).min(1),
    quarterDays: whole,
    stalledMonths: whole,
    overdueShare: amount,
    overdueDays: whole,
    shockWorkingDays: whole,
    buildUpThemes: whole,
    buildUpDays: whole,
    buildUpEvaluations: whole,
    outweighThemes: whole,
    outweighRounds: whole,
    refireDays: whole,
    completeness: amount,
  }),
});
export type TriangulationPack = z.infer<typeof TriangulationPack>;

/** Reads a whole pack. Throws an `InputError` with `bad_pack`. */
export function parsePack(value: unknown): TriangulationPack {
  const parsed = TriangulationPack.safeParse(value);
  if (!parsed.success) throw new InputError('bad_pack', z.prettifyError(parsed.error));
  return parsed.data;
}
