import { addMonths } from '@heed/domain/calendar/civil-date';

import type { Step } from '../action.ts';

/** Streams that the demonstration partnership expects to hear from, and how many months ago each was first due. */
const EXPECTED = [
  // Nobody has asked children out of school yet: once missed, so it shows as silent.
  { themeCode: 'OUT.CME', stream: 'S7', everyMonths: 3, firstDueMonthsAgo: 1 },
  { themeCode: 'OUT.CME', stream: 'S2', everyMonths: 6, firstDueMonthsAgo: -2 },
  { themeCode: 'NEG', stream: 'S7', everyMonths: 3, firstDueMonthsAgo: -1 },
  { themeCode: 'EXP', stream: 'S6', everyMonths: 3, firstDueMonthsAgo: -1 },
] as const;

/** Stores what is expected, counted from the day the demonstration begins. */
export async function loadExpectations({ tx, partnershipId, today }: Step): Promise<void> {
  await tx.expectation.createMany({
    data: EXPECTED.map(({ themeCode, stream, everyMonths, firstDueMonthsAgo }) => ({
      partnershipId,
      themeCode,
      stream,
      everyMonths,
      firstDue: new Date(addMonths(today, -firstDueMonthsAgo)),
    })),
  });
}
