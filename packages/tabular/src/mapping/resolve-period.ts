import { monthName } from '@heed/domain/calendar/month-names';
import type { LaitYears } from '@heed/domain/plan/indicator-source';

import {
  spanning,
  splitCode,
  splitLabel,
  twoDigits,
  type PeriodReading,
} from '../periods/period.ts';
import type { PeriodText } from '../periods/period-text.ts';
import { readLaitPeriod } from '../periods/read-lait-period.ts';
import { readTidyPeriod } from '../periods/read-tidy-period.ts';

/**
 * The span of time a period text stands for. `part` is what the file says beside it (`Week 37`, `Academic year`) and
 * counts first; else `years` says what a bare year means. A day is the year that ends on it, or the month it is in.
 */
export function resolvePeriod(
  period: PeriodText,
  { years, part }: { years: LaitYears; part: string },
): PeriodReading {
  switch (period.form) {
    case 'year':
      if (part !== '') return readTidyPeriod(`${period.year}`, part);
      return readLaitPeriod(`${period.year}`, years);
    case 'split-year':
    case 'digits':
      if (part !== '') return readTidyPeriod(splitCode(period.first), part);
      return readLaitPeriod(splitLabel(period.first), years);
    case 'years':
      return pooled(period, years);
    case 'month':
      return readTidyPeriod(`${period.year}`, monthName(period.month));
    case 'quarter':
      return quarter(period, years);
    case 'week':
      return readTidyPeriod(`${period.year}`, `Week ${period.week}`);
    case 'day':
      return yearOrMonthOf(period.day, years);
    default:
      return period satisfies never;
  }
}

function pooled(
  { first, last, split }: Extract<PeriodText, { form: 'years' }>,
  years: LaitYears,
): PeriodReading {
  if (split) {
    return readLaitPeriod(`${splitLabel(first)}-${twoDigits(last)}/${twoDigits(last + 1)}`, years);
  }
  const [from, to] = [readLaitPeriod(`${first}`, years), readLaitPeriod(`${last}`, years)];
  if ('problem' in from) return from;
  if ('problem' in to) return to;
  const code = `${first}-${last}`;
  const label = `${first} to ${last}`;
  const span = { start: from.period.start, end: to.period.end };
  return { period: { code, label, kind: 'pooled_years', ...span } };
}

/** `2023 Q4` is a quarter of the calendar year where the file counts in those, else of the year that begins in April. */
function quarter(
  { year, quarter: number, split }: Extract<PeriodText, { form: 'quarter' }>,
  years: LaitYears,
): PeriodReading {
  if (split || years !== 'calendar') {
    return readTidyPeriod(splitCode(year), `Financial year Q${number}`);
  }
  const start = `${year}-${twoDigits(number * 3 - 2)}-01`;
  return { period: spanning(`${year}-Q${number}`, `Q${number} ${year}`, 'quarter', start, 3) };
}

const YEAR_ENDS: Readonly<Record<LaitYears, string>> = {
  reporting: '03-31',
  'academic-ending': '08-31',
  calendar: '12-31',
};

function yearOrMonthOf(day: string, years: LaitYears): PeriodReading {
  const [year = '', month = ''] = day.split('-');
  if (day.endsWith(YEAR_ENDS[years])) return readLaitPeriod(year, years);
  return readTidyPeriod(year, monthName(Number(month)));
}
