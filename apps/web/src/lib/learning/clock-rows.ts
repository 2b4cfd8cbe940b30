import { RapidReviewDetails } from '@heed/domain/evidence/record-learning';

import { dayInWords } from '#lib/words/dates.ts';

/** The facts of a rapid review's clock as rows of a summary list. Empty for any other record. */
export function clockRows(details: unknown): { key: string; value: string }[] {
  const clock = RapidReviewDetails.safeParse(details);
  if (!clock.success) return [];
  const { awareOn, notifiedOn, receivedOn, childrenCount, immediateSafetyDone } = clock.data;
  return [
    ...(awareOn ? [{ key: 'Council became aware', value: dayInWords(awareOn) }] : []),
    { key: 'Panel notified', value: dayInWords(notifiedOn) },
    ...(receivedOn ? [{ key: 'Copy received', value: dayInWords(receivedOn) }] : []),
    ...(childrenCount ? [{ key: 'Children involved', value: String(childrenCount) }] : []),
    {
      key: 'Immediate safety secured',
      value: immediateSafetyDone === null ? 'Not known' : immediateSafetyDone ? 'Yes' : 'No',
    },
  ];
}
