import { describe, expect, test } from 'vitest';
import { dateField, optionalDateField, type DateRules } from './date-field.ts';

type Row = {
  typed: [day: string, month: string, year: string];
  rules?: Omit<DateRules, 'what'>;
  date?: string;
  message?: string;
  part?: string;
};

const rows: Row[] = [
  { typed: ['27', '3', '2026'], date: '2026-03-27' },
  { typed: [' 7', '03 ', '2026'], date: '2026-03-07' },
  { typed: ['7', 'March', '2026'], date: '2026-03-07' },
  { typed: ['29', 'feb', '2024'], date: '2024-02-29' },
  { typed: ['29', '2', '2026'], message: 'The date must be a real date', part: 'day' },
  { typed: ['31', '13', '2026'], message: 'The date must be a real date', part: 'day' },
  { typed: ['x', '3', '2026'], message: 'The date must be a real date', part: 'day' },
  {
    typed: ['27', '3', '26'],
    message: 'The date must have a year of 4 digits, like 2026',
    part: 'year',
  },
  { typed: ['', '', ''], message: 'Enter the date', part: 'day' },
  { typed: ['27', '', '2026'], message: 'The date must include a month', part: 'month' },
  { typed: ['27', '', ''], message: 'The date must include a month and year', part: 'month' },
  { typed: ['', '3', '2026'], message: 'The date must include a day', part: 'day' },
  { typed: ['', '3', '2026'], rules: { precision: 'month' }, date: '2026-03' },
  {
    typed: ['', '13', '2026'],
    rules: { precision: 'month' },
    message: 'The date must be a real date',
    part: 'month',
  },
  {
    typed: ['', '', '2026'],
    rules: { precision: 'month' },
    message: 'The date must include a month',
    part: 'month',
  },
  { typed: ['', '', '2026'], rules: { precision: 'year' }, date: '2026' },
  { typed: ['', '3', '2026'], rules: { precision: 'year' }, date: '2026-03' },
  {
    typed: ['27', '', '2026'],
    rules: { precision: 'year' },
    message: 'The date must include a month',
    part: 'month',
  },
  {
    typed: ['28', '3', '2026'],
    rules: { latest: '2026-03-27' },
    message: 'The date must be on or before 27 March 2026',
    part: 'day',
  },
  { typed: ['27', '3', '2026'], rules: { latest: '2026-03-27' }, date: '2026-03-27' },
  {
    typed: ['', '3', '2026'],
    rules: { precision: 'month', latest: '2026-03-27' },
    date: '2026-03',
  },
  {
    typed: ['31', '12', '2019'],
    rules: { earliest: '2020-01-01' },
    message: 'The date must be on or after 1 January 2020',
    part: 'day',
  },
  { typed: ['', '', '2020'], rules: { precision: 'year', earliest: '2020-06-01' }, date: '2020' },
];

describe('dateField', () => {
  test.each(rows)('$typed $rules', ({ typed: [day, month, year], rules, date, message, part }) => {
    const result = dateField({ what: 'the date', ...rules }).safeParse({ day, month, year });
    expect(result.data).toBe(date);
    const issues = result.error?.issues.map((issue) => ({
      message: issue.message,
      path: issue.path,
    }));
    expect(issues).toEqual(message === undefined ? undefined : [{ message, path: [part] }]);
  });

  test('a date that may be left out is undefined when nothing is typed', () => {
    const field = optionalDateField({ what: 'the due date' });
    expect(field.parse({ day: '', month: ' ', year: '' })).toBeUndefined();
    expect(field.parse({ day: '1', month: '2', year: '2026' })).toBe('2026-02-01');
    expect(field.safeParse({ day: '1', month: '', year: '' }).success).toBe(false);
  });
});
