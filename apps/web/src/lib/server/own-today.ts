import { addDays, type CivilDate } from '@heed/domain/calendar/civil-date';
import { londonDate } from '@heed/domain/calendar/london';
import type { Actor } from '@heed/domain/permissions';

import { parts } from './composition.ts';

/** Today by the clock of a partnership, which in a demonstration stands some days behind. */
export function ownToday(actor: Pick<Actor, 'clockBehindDays'> | null): CivilDate {
  return addDays(londonDate(parts().clock()), -(actor?.clockBehindDays ?? 0));
}
