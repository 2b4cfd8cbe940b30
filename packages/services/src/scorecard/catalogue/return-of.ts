import type { Indicator } from '@heed/db/generated/prisma/client';
import { expectedReturn, type ExpectedReturn } from '@heed/domain/chasing/expected-return';

import { rhythmOf } from '../entry/collection.ts';

type Returned = Pick<Indicator, 'frequency' | 'yearType' | 'returnMonths'>;

/** The next figure of a measure that is waited for; `newestEnd` is the last day of its newest period with a figure. */
export function returnOf(
  { frequency, yearType, returnMonths }: Returned,
  { newestEnd, today }: { newestEnd: Date | null; today: string },
): ExpectedReturn {
  return expectedReturn({
    rhythm: rhythmOf({ frequency, yearType }),
    returnMonths,
    newestEnd: newestEnd && newestEnd.toISOString().slice(0, 10),
    today,
  });
}
