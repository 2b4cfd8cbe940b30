/**
 * Civil dates: days without a time, as `YYYY-MM-DD` text. Arithmetic runs on whole day numbers
 * (days since 1970-01-01), so no time zone and no clock change can reach it.
 */
export type CivilDate = string;

const MILLISECONDS_A_DAY = 86_400_000;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for text of the form `YYYY-MM-DD` that names a day which exists. */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** Whole days since 1970-01-01. The date must exist (see `isCivilDate`). */
export function toDayNumber(date: CivilDate): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** The date that lies `dayNumber` whole days after 1970-01-01; empty text if the number is not finite. */
export function fromDayNumber(dayNumber: number): CivilDate {
  if (!Number.isFinite(dayNumber)) return '';
  return new Date(dayNumber * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The date `days` whole days later (earlier if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `earlier` to `later`; negative if they stand the other way round. */
export function daysBetween(earlier: CivilDate, later: CivilDate): number {
  return toDayNumber(later) - toDayNumber(earlier);
}

/** Days in a month, `month` from 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Same day number `months` months later (earlier if negative), or the last day of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const year = Number(date.slice(0, 4));
  const monthIndex = Number(date.slice(5, 7)) - 1 + months;
  const targetYear = year + Math.floor(monthIndex / 12);
  const targetMonth = (((monthIndex % 12) + 12) % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(targetYear, targetMonth));
  return `${targetYear}-${String(targetMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CivilDate): number {
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}
