/** A date as it is typed: three pieces of text, each possibly empty or wrong. */
export type DateParts = { day?: string; month?: string; year?: string };

export type DatePart = keyof DateParts;

/** How much of a date must be known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** The help under the question; each example has a day after the 12th, so day and month cannot be confused. */
export const DATE_HINTS: Readonly<Record<DatePrecision, string>> = {
  day: 'For example, 27 3 2026',
  month: 'For example, 27 3 2026. Leave the day empty if you only know the month',
  year: 'For example, 27 3 2026. Leave the day, or the day and the month, empty if you do not know them',
};
