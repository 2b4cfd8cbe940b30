import { z } from 'zod';

/** Streams in their order; S11, action assurance, is shown and never counts. */
export const STREAM_CODES = [
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'S7',
  'S8',
  'S9',
  'S10',
  'S11',
] as const;
export const StreamCode = z.enum(STREAM_CODES);
export type StreamCode = z.infer<typeof StreamCode>;

/** Streams that can count as sources. */
export const SOURCE_STREAMS = STREAM_CODES.filter((code) => code !== 'S11');

const STREAM_NUMBERS = Object.fromEntries(
  STREAM_CODES.map((code, index) => [code, index]),
) as Record<StreamCode, number>;

/** Where a stream stands in the order. */
export function streamNumber(stream: StreamCode): number {
  return STREAM_NUMBERS[stream];
}

/** What one side of a row speaks of. */
export type EntrySide = 'concern' | 'assurance';

/** Rules of the trend engine that name the side of the signal, and those that do not. */
export const SIDED_RULES = [
  'beyond_limits',
  'shift',
  'trend',
  'two_of_three',
  'window',
  'changed_from_constant',
] as const;
export const SIDELESS_RULES = ['target_failed', 'target_met', 'threshold_crossed'] as const;

export const CONFIDENCE_LEVELS = ['high', 'moderate', 'low', 'very_low'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** Why a theme has its level, in the order in which the triangulation lists it (tri-1 §7). */
export const REASON_CODES = [
  'safety_override',
  'convergent',
  'convergent_held_back',
  'contested',
  'emerging',
  'grave_case',
  'blind_priority',
  'special_cause',
  'deadline_breach',
  'emerging_low_impact',
  'single',
  'blind',
  'assured',
  'quiet',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
