import { z } from 'zod';
import { Link, Marking } from '../content.ts';
import type { MailContent } from '../content.ts';
import { becauseOfRole, FigureWords, PeriodWords, PlanName, Reference, Role } from '../fields.ts';

/** A figure with the period it belongs to, as the trend engine words it. */
const PeriodFigure = z.strictObject({ period: PeriodWords, value: FigureWords });

export const MeasureNotice = z.strictObject({
  kind: z.enum(['raised', 'updated', 'cleared']),
  direction: z.enum(['worse', 'better', 'changed']),
  partnership: PlanName,
  measure: PlanName,
  theme: PlanName,
  reference: Reference,
  latest: PeriodFigure,
  before: PeriodFigure.optional(),
  /** Numerator and denominator, like "27 of 136". */
  counts: FigureWords.optional(),
  normalRange: FigureWords.optional(),
  england: FigureWords.optional(),
  gap: FigureWords.optional(),
  smallNumber: FigureWords.optional(),
  /** England, or the neighbours, moved the same way. */
  benchmarkMovesToo: z.boolean(),
  role: Role,
  link: Link,
  marking: Marking,
});
export type MeasureNotice = z.infer<typeof MeasureNotice>;

const DIRECTION_WORDS = {
  worse: 'has got worse by more than its normal variation',
  better: 'has got better by more than its normal variation',
  changed: 'has changed by more than its normal variation',
} as const;

const KIND_WORDS = {
  raised: 'Measure alert',
  updated: 'Measure alert updated',
  cleared: 'Measure alert cleared',
} as const;

/**
 * An alert on one scorecard measure. Every figure comes worded from the trend engine, so the mail,
 * the page and the stored evaluation cannot differ. A small number carries its warning into the
 * mail. Throws a ZodError for any field beyond the list.
 */
export function alertMeasure(notice: MeasureNotice): MailContent {
  const data = MeasureNotice.parse(notice);
  return {
    subject: `${KIND_WORDS[data.kind]}: ${data.measure}`,
    lead: leadOf(data),
    facts: factsOf(data),
    action: { label: 'Open the alert', url: data.link },
    why: becauseOfRole(data.role, data.partnership),
    marking: data.marking,
  };
}

function leadOf({ kind, direction, measure, latest, benchmarkMovesToo }: MeasureNotice): string {
  const moved = `The measure “${measure}” ${kind === 'cleared' ? 'is back within its normal variation' : DIRECTION_WORDS[direction]}`;
  const elsewhere = benchmarkMovesToo ? ' England is moving the same way.' : '';
  return `${moved}: ${latest.value} in ${latest.period}.${elsewhere}`;
}

function factsOf(data: MeasureNotice): MailContent['facts'] {
  const facts = [
    { label: 'Measure', value: data.measure },
    { label: 'Theme', value: data.theme },
    { label: 'Reference', value: data.reference },
    { label: 'Latest', value: periodFigure(data.latest) },
    { label: 'Before', value: data.before && periodFigure(data.before) },
    { label: 'Counts', value: data.counts },
    { label: 'Normal range', value: data.normalRange },
    { label: 'England', value: data.england },
    { label: 'Gap', value: data.gap },
    { label: 'Small numbers', value: data.smallNumber },
  ];
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

function periodFigure({ period, value }: z.infer<typeof PeriodFigure>): string {
  return `${value} in ${period}`;
}
