import type { LaitYears } from '@heed/domain/plan/indicator-source';

import {
  calendarYear,
  isLikelyYear,
  reportingYear,
  splitCode,
  splitLabel,
  splitYear,
  twoDigits,
  type Period,
  type PeriodReading,
} from './period.ts';

export type FigureStatus = 'provisional' | 'revised' | 'final';

const YEARS = /^(\d{4})(?:[/-](\d{2}))?(?:-(\d{2})\/(\d{2}))?\s*(?:\(([^)]*)\))?$/;
const STATUS: Readonly<Record<string, FigureStatus>> = {
  prov: 'provisional',
  p: 'provisional',
  rev: 'revised',
  r: 'revised',
  final: 'final',
};

/**
 * A period from the `years` text of the LAIT long table: `2024`, `2023/24`, `2016-17 (OT)`, `2013/14-15/16`,
 * `2025 (prov)`, `2024 (Rev)`, `2020 (Final)`. What a bare year means is not in the file, so `years` says it. A mark
 * in brackets that says how settled the figure is becomes `status`; any other stays out of the period.
 */
export function readLaitPeriod(
  text: string,
  years: LaitYears,
): PeriodReading & { status?: FigureStatus } {
  const match = YEARS.exec(text.trim());
  const first = Number(match?.[1]);
  if (!match || !isLikelyYear(first)) return { problem: `“${text.trim()}” is not a year` };
  const [, , second, pooledFirst, pooledLast, mark] = match;
  if (second !== undefined && second !== twoDigits(first + 1)) {
    return { problem: `“${text.trim()}” does not name two years in a row` };
  }
  const period =
    pooledFirst !== undefined && pooledLast !== undefined
      ? pooled(first, { first: pooledFirst, last: pooledLast }, years)
      : second === undefined
        ? bare(first, years)
        : straddling(first, years);
  if (period === null) return { problem: `“${text.trim()}” is no period of this measure` };
  const status = STATUS[mark?.trim().toLowerCase() ?? ''];
  return status ? { period, status } : { period };
}

function bare(year: number, years: LaitYears): Period {
  switch (years) {
    case 'reporting':
      return reportingYear(year);
    case 'academic-ending':
      return splitYear(year - 1, 'academic_year');
    case 'calendar':
      return calendarYear(year);
    default:
      return years satisfies never;
  }
}

function straddling(first: number, years: LaitYears): Period | null {
  switch (years) {
    case 'reporting':
      return reportingYear(first + 1);
    case 'academic-ending':
      return splitYear(first, 'academic_year');
    case 'calendar':
      return null;
    default:
      return years satisfies never;
  }
}

/** Several years taken together, `2013/14-15/16`: from the first day of the first to the last of the last. */
function pooled(
  first: number,
  last: { first: string; last: string },
  years: LaitYears,
): Period | null {
  const lastFirst = Math.floor(first / 100) * 100 + Number(last.first);
  if (lastFirst <= first || last.last !== twoDigits(lastFirst + 1)) return null;
  const from = straddling(first, years);
  const to = straddling(lastFirst, years);
  if (from === null || to === null) return null;
  return {
    code: `${splitCode(first)}-${splitCode(lastFirst)}`,
    label: `${splitLabel(first)} to ${splitLabel(lastFirst)}`,
    start: from.start,
    end: to.end,
    kind: 'pooled_years',
  };
}
