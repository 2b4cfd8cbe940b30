import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { behindBy } from '@heed/domain/calendar/clock-behind';
import { londonDate } from '@heed/domain/calendar/london';
import type { Actor } from '@heed/domain/permissions';

import { parts } from './composition.ts';

type Living = Pick<Actor, 'clockBehindDays'> | null;

/** Now by the clock of a partnership, which in a demonstration stands some days behind. */
export function ownNow(actor: Living): Date {
  return behindBy(parts().clock(), actor?.clockBehindDays ?? 0);
}

/** Today by the clock of a partnership. */
export function ownToday(actor: Living): CivilDate {
  return londonDate(ownNow(actor));
}
