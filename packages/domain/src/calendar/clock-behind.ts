import { daysBetween, type CivilDate } from './civil-date.ts';
import { londonDate } from './london.ts';

const DAY_MILLISECONDS = 86_400_000;

/** The instant by a clock that stands whole days of 24 hours behind. */
export function behindBy(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MILLISECONDS);
}

/**
 * By how many days a clock must stand behind so that it is `today` in London by it. Near midnight it is a day more or
 * less than the dates lie apart, when one of them falls in summer time and the other does not.
 */
export function daysBehind(now: Date, today: CivilDate): number {
  const apart = daysBetween(today, londonDate(now));
  const fits = (days: number) => londonDate(behindBy(now, days)) === today;
  return [apart, apart + 1, apart - 1].find(fits) ?? apart;
}
