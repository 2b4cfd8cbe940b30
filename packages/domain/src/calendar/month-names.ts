/** The months of the year in English, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month from 1 to 12; empty for any other number. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}
