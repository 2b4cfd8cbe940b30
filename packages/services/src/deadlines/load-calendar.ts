import { parseDeadlinePack, type DeadlinePack } from '@heed/domain/calendar/deadline-pack';
import { parseCalendar, type WorkingCalendar } from '@heed/domain/calendar/working-calendar';

import type { Step } from '../action.ts';
import { loadPack } from '../plan/load-pack.ts';

/** The bank holidays that due dates are counted by today. */
export async function loadCalendar(step: Step): Promise<WorkingCalendar> {
  return parseCalendar(await loadPack(step, 'calendar'));
}

/** The deadline rules in force today. */
export async function loadDeadlinePack(step: Step): Promise<DeadlinePack> {
  return parseDeadlinePack(await loadPack(step, 'deadlines'));
}
