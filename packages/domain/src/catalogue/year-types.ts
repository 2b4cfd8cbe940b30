import { z } from 'zod';

/**
 * Which twelve months a yearly figure is about. Children's social care returns name the year by its end (2025 is the
 * year to 31 March 2025), council returns by both years (2024/25), schools by the school year, youth justice by the
 * calendar.
 */
export const YEAR_TYPES = {
  reporting: 'Year to 31 March, named by its end',
  financial: 'April to March, named by both years',
  academic: 'School year, September to August',
  calendar: 'Calendar year',
} as const;
export type YearType = keyof typeof YEAR_TYPES;

export const YearType = z.enum(Object.keys(YEAR_TYPES) as [YearType, ...YearType[]]);
