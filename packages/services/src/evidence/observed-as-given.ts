import { formatPartialDate, type DatePrecision } from '@heed/domain/evidence/partial-date';

type Dated = {
  observedOn: Date;
  learningPoint: { record: { observedPrecision: string } } | null;
  threat: { seenPrecision: string } | null;
};

/** When an item was observed, as it was given: a day, a month (`2026-04`) or a year (`2026`); never a day nobody named. */
export function observedAsGiven({ observedOn, learningPoint, threat }: Dated): string {
  const precision = learningPoint?.record.observedPrecision ?? threat?.seenPrecision ?? 'day';
  return formatPartialDate(observedOn.toISOString().slice(0, 10), precision as DatePrecision);
}
