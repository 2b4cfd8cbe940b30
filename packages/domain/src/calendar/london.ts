import type { CivilDate } from './civil-date.ts';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in London at an instant. */
export function londonDate(instant: Date): CivilDate {
  return londonDay.format(instant);
}
