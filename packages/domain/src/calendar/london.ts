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

const londonOffset = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});

/**
 * London wall-clock time of an instant, whole seconds, with its offset: `2026-03-31T11:00:00+01:00`.
 * Fractions of a second are dropped.
 */
export function londonTime(instant: Date): string {
  const zone = londonOffset.formatToParts(instant).find((part) => part.type === 'timeZoneName');
  const offset = zone?.value === 'GMT+01:00' ? 1 : 0;
  const wallClock = new Date(instant.getTime() + offset * 3_600_000);
  return `${wallClock.toISOString().slice(0, 19)}+0${offset}:00`;
}
