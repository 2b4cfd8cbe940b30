import { z } from 'zod';

import { isCivilDate } from '../calendar/civil-date.ts';
import { Cohort, Credibility, Polarity, Reliability, Scope, Severity } from '../vocabulary.ts';
import { LEARNING_KINDS, LearningKind } from './learning-kinds.ts';
import { isGradeOf } from './native-scales.ts';
import { PartialDateText } from './partial-date.ts';
import { textField } from './text-field.ts';

const CivilDateText = z
  .string()
  .refine(isCivilDate, { error: 'Enter a real date, like 27 3 2026' });

export const ThemeCodes = z
  .array(z.string().min(1).max(80))
  .min(1, { error: 'Choose at least one theme' })
  .max(6, { error: 'Choose at most 6 themes' });

/** Codes that the page suggested beside the text: what is chosen instead teaches the suggestions. */
export const SuggestedCodes = z.array(z.string().min(1).max(80)).max(6);

/** One thing learned. The first theme is what it is mainly about; the others count half. */
export const LearningPointInput = z
  .strictObject({
    text: textField({ label: 'what was learned', most: 4_000 }),
    polarity: Polarity,
    severity: Severity.nullable(),
    themeCodes: ThemeCodes,
    suggested: SuggestedCodes.optional(),
  })
  .refine((point) => point.polarity === 'neutral' || point.severity !== null, {
    error: 'Choose how serious it is',
    path: ['severity'],
  });
export type LearningPointInput = z.infer<typeof LearningPointInput>;

/** The dates of a rapid review's clock and the few facts it needs; nothing that identifies anyone. */
export const RapidReviewDetails = z.strictObject({
  awareOn: CivilDateText.nullable(),
  notifiedOn: CivilDateText,
  receivedOn: CivilDateText.nullable(),
  childrenCount: z.int().min(1, { error: 'Enter how many children' }).max(20).nullable(),
  immediateSafetyDone: z.boolean().nullable(),
});
export type RapidReviewDetails = z.infer<typeof RapidReviewDetails>;

/** What a reviewer logs. `submissionKey` makes a form that is posted twice one record. */
export const RecordLearning = z
  .strictObject({
    kind: LearningKind,
    title: textField({ label: 'a title', most: 200 }),
    summary: textField({ label: 'a summary', most: 10_000, optional: true }),
    source: textField({ label: 'who found it', most: 200 }),
    sourceUrl: z
      .url({ protocol: /^https?$/, error: 'Enter a web address, like https://example.org' })
      .max(2_000)
      .nullable(),
    scope: Scope,
    cohort: Cohort,
    leadAgency: z.string().min(1, { error: 'Choose the lead agency' }).max(80),
    agencies: z.array(z.string().min(1).max(80)).max(30),
    observedOn: PartialDateText,
    nativeScale: z.string().max(60).nullable(),
    nativeGrade: z.string().max(60).nullable(),
    flag: z.enum(['immediate_safety', 'priority_action', 'cause_of_concern']).nullable(),
    reliability: Reliability,
    credibility: Credibility,
    points: z
      .array(LearningPointInput)
      .min(1, { error: 'Add at least one learning point' })
      .max(20, { error: 'Add at most 20 learning points' }),
    rapidReview: RapidReviewDetails.nullable(),
    /** Reference of an earlier record about the same incident or report: the two count once. */
    sameOriginAs: z.string().max(40).nullable(),
    /** Why text that looks like a personal identifier stays. */
    identifierReason: textField({ label: 'why it stays', most: 500, optional: true }).nullable(),
    submissionKey: z.uuid(),
  })
  .superRefine((record, context) => {
    if ((record.kind === 'rapid_review') !== (record.rapidReview !== null)) {
      context.addIssue({
        code: 'custom',
        path: ['rapidReview'],
        message: 'A rapid review needs the dates of its clock',
      });
    }
    if ((record.nativeScale === null) !== (record.nativeGrade === null)) {
      context.addIssue({
        code: 'custom',
        path: ['nativeGrade'],
        message: 'Choose the grade on the inspector’s own scale',
      });
    } else if (record.nativeScale !== null && record.nativeGrade !== null) {
      const scales: readonly string[] = LEARNING_KINDS[record.kind].scales;
      if (
        !scales.includes(record.nativeScale) ||
        !isGradeOf(record.nativeScale, record.nativeGrade)
      ) {
        context.addIssue({
          code: 'custom',
          path: ['nativeGrade'],
          message: 'Choose a grade of that scale',
        });
      }
    }
  });
export type RecordLearning = z.infer<typeof RecordLearning>;
