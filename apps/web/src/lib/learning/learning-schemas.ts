import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { LEARNING_KINDS, type LearningKind } from '@heed/domain/evidence/learning-kinds';
import { isGradeOf } from '@heed/domain/evidence/native-scales';
import { EARLIEST_OBSERVED } from '@heed/domain/evidence/partial-date';
import { LearningPointInput, RecordLearning } from '@heed/domain/evidence/record-learning';
import { textField } from '@heed/domain/evidence/text-field';
import { Cohort, Polarity, Reliability, Scope } from '@heed/domain/vocabulary';
import { z } from 'zod';

import { orderThemes } from '#lib/evidence/order-themes.ts';
import { dateField, optionalDateField } from '#lib/server/date-field.ts';
import { KIND_WORDS } from './kind-words.ts';

/** Codes the partnership knows: what a form may name. */
export type KnownCodes = { themes: ReadonlySet<string>; agencies: ReadonlySet<string> };

const fields = RecordLearning.shape;

/** What was found, where, and whom it concerns. The fields stand in the order of the page. */
export function aboutSchema(kind: LearningKind, { agencies }: KnownCodes, today: CivilDate) {
  return z.object({
    identifierReason: fields.identifierReason,
    title: fields.title,
    summary: fields.summary,
    source: textField({ label: KIND_WORDS[kind].sourceInErrors, most: 200 }),
    sourceUrl: fields.sourceUrl,
    observedOn: dateField({
      what: KIND_WORDS[kind].whenInErrors,
      precision: 'year',
      earliest: EARLIEST_OBSERVED,
      latest: today,
    }),
    scope: z.enum(Scope.options, { error: 'Choose where it comes from' }),
    cohort: z.enum(Cohort.options, { error: 'Choose who it is about' }),
    leadAgency: z
      .string()
      .refine((code) => agencies.has(code), { error: 'Choose the agency that leads on it' }),
    agencies: z.array(z.string()).refine((codes) => codes.every((code) => agencies.has(code)), {
      error: 'Choose agencies from the list',
    }),
  });
}

/** The dates of a rapid review's clock. */
export function clockSchema(today: CivilDate) {
  return z.object({
    awareOn: optionalDateField({ what: 'the date the council became aware', latest: today }),
    notifiedOn: dateField({ what: 'the date the national Panel was notified', latest: today }),
    receivedOn: optionalDateField({ what: 'the date the copy was received', latest: today }),
    childrenCount: z
      .string()
      .trim()
      .refine((text) => text === '' || (/^\d{1,2}$/.test(text) && +text >= 1 && +text <= 20), {
        error: 'Enter how many children as a number from 1 to 20',
      })
      .transform((text) => (text === '' ? null : Number(text))),
    immediateSafetyDone: z
      .enum(['yes', 'no', 'not_known'], { error: 'Choose an answer from the list' })
      .optional()
      .transform((answer) => (answer === 'yes' ? true : answer === 'no' ? false : null)),
  });
}

/** The grade as the inspector or auditor gave it, and whether it needs action at once. */
export function judgementSchema(kind: LearningKind) {
  const scales: readonly string[] = LEARNING_KINDS[kind].scales;
  return z.object({
    grade: z
      .string()
      .transform((text) => gradeIn(text))
      .refine(
        (found) => !found || (scales.includes(found.scale) && isGradeOf(found.scale, found.grade)),
        {
          error: 'Choose a grade from the list',
        },
      ),
    flag: z
      .enum(['none', 'immediate_safety', 'priority_action', 'cause_of_concern'], {
        error: 'Choose whether it needs action at once',
      })
      .transform((flag) => (flag === 'none' ? null : flag)),
  });
}

/** Scale and grade of `scale:grade`; null for an empty text. */
function gradeIn(text: string): { scale: string; grade: string } | null {
  const [scale = '', grade = ''] = text.split(':');
  return text === '' ? null : { scale, grade };
}

/** One learning point. What must be chosen hangs on the other answers, so that all errors show at once. */
export function pointSchema(own: FormData, { themes }: KnownCodes) {
  const chosen = own.getAll('themes').filter((code) => typeof code === 'string');
  const neutral = own.get('polarity') === 'neutral';
  return z.object({
    text: LearningPointInput.shape.text,
    polarity: z.enum(Polarity.options, {
      error: 'Choose whether it is a concern or good practice',
    }),
    severity: z
      .string()
      .refine((text) => /^[1-5]$/.test(text) || (text === '' && neutral), {
        error: 'Choose how serious it is',
      })
      .transform((text) => (text === '' ? null : Number(text))),
    themes: LearningPointInput.shape.themeCodes.refine(
      (codes) => codes.every((code) => themes.has(code)),
      { error: 'Choose themes from the list. One that was sent is not in it' },
    ),
    main: z.string().refine((main) => orderThemes(chosen, main) !== null, {
      error: 'Choose the theme it is mainly about',
    }),
  });
}

/** How far it can be trusted, and whether it is about something that is already logged. */
export const TrustSchema = z.object({
  reliability: z.enum(Reliability.options, { error: 'Choose how reliable the source is' }),
  credibility: z
    .enum(['1', '2', '3', '4', '5', '6'], {
      error: 'Choose how likely it is to be true',
    })
    .transform(Number),
  sameOriginAs: z
    .string()
    .trim()
    .toUpperCase()
    .max(40, { error: 'Enter a reference like RR-2026-0007' })
    .transform((ref) => ref || null),
  submissionKey: z.uuid({ error: 'This form is out of date. Open it again' }),
});
