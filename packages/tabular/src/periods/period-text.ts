import { isCivilDate, type CivilDate } from '@heed/domain/calendar/civil-date';

import { dayOfSerial } from '../workbook/number-format.ts';
import { isLikelyYear, twoDigits } from './period.ts';
import type { FigureStatus } from './read-lait-period.ts';

/**
 * What a text says about time, and no more: `2024` does not say in which month that year ends, `2023/24` not whether
 * it begins in April or September. `digits` are six that may be a month (`201011` November 2010) or a year (2010/11),
 * which only the texts beside them tell.
 */
export type PeriodForm =
  | { form: 'year'; year: number }
  | { form: 'split-year'; first: number }
  | { form: 'years'; first: number; last: number; split: boolean }
  | { form: 'digits'; first: number; last: number }
  | { form: 'month'; year: number; month: number }
  | { form: 'quarter'; year: number; quarter: number; split: boolean }
  | { form: 'week'; year: number; week: number }
  | { form: 'day'; day: CivilDate };

export type PeriodText = PeriodForm & { status?: FigureStatus };

const MONTH_NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTH_NAMES})[a-z]*\\.?`;
const TO = String.raw`\s*(?:\/|-|–|to)\s*`;
const BEFORE =
  '(?:(?:as at|at|on|position at|year end(?:ing|ed)?|years?|fy|financial year|academic year|reporting year|calendar year|month|quarter)\\s+)*';

type Rule = { pattern: RegExp; read: (parts: readonly string[]) => PeriodForm | null };

/** In order: a text is read by the first rule that takes all of it. */
const RULES: readonly Rule[] = [
  rule(String.raw`(\d{4})-(\d{2})-(\d{2})(?:t[\d:]+z?)?`, ([y = '', m = '', d = '']) =>
    dayOf(y, m, d),
  ),
  rule(String.raw`(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})`, ([d = '', m = '', y = '']) =>
    dayOf(y, m, d),
  ),
  rule(
    String.raw`(\d{1,2})(?:st|nd|rd|th)?[\s-]+${MONTH}[\s-]+(\d{4}|\d{2})`,
    ([d = '', m = '', y = '']) => dayOf(y, monthNumber(m), d),
  ),
  rule(String.raw`(\d{4})\/(\d{2})-(\d{2})\/(\d{2})`, ([a = '', b = '', c = '', d = '']) =>
    pooledSplit(a, b, c, d),
  ),
  rule(String.raw`q([1-4])[\s-]+(\d{4}|\d{2})(?:[\/-](\d{2}))?`, ([q = '', y = '', next]) =>
    quarter(q, y, next),
  ),
  rule(String.raw`(\d{4}|\d{2}(?=\/))(?:[\/-](\d{2}))?[\s-]*q([1-4])`, ([y = '', next, q = '']) =>
    quarter(q, y, next),
  ),
  rule(String.raw`(?:w(?:ee)?k\s*(\d{1,2})[\s,-]+(\d{4}))`, ([w = '', y = '']) => week(y, w)),
  rule(String.raw`(\d{4})[\s,-]+w(?:ee)?k\s*(\d{1,2})`, ([y = '', w = '']) => week(y, w)),
  rule(String.raw`${MONTH}[\s'’-]*(\d{4}|\d{2})`, ([m = '', y = '']) => month(y, monthNumber(m))),
  rule(String.raw`(\d{4})[\s-]+${MONTH}`, ([y = '', m = '']) => month(y, monthNumber(m))),
  rule(String.raw`(\d{4})${TO}(\d{4}|\d{2})`, ([a = '', b = '']) => twoYears(a, b)),
  rule(String.raw`(\d{2})[\/-](\d{2})`, ([a = '', b = '']) => shortSplit(a, b)),
  rule(String.raw`(\d{4})(\d{2})`, ([a = '', b = '']) => sixDigits(a, b)),
  rule(String.raw`(\d{4})`, ([y = '']) => yearOf(y)),
];

const STATUS: Readonly<Record<string, FigureStatus>> = {
  prov: 'provisional',
  provisional: 'provisional',
  p: 'provisional',
  rev: 'revised',
  revised: 'revised',
  r: 'revised',
  final: 'final',
};

/**
 * The period a whole text names, in any of the forms publishers write; null if it names none. A mark in brackets is
 * taken off, and becomes `status` if it says how settled the figure is: `2025 (prov)`, `2016-17 (OT)`.
 */
export function readPeriodText(text: string): PeriodText | null {
  const [, body = '', mark = ''] = /^([^([]*)(?:[([]([^)\]]*)[)\]])?\s*$/.exec(text.trim()) ?? [];
  const form = formOf(body.trim().replace(/\s+/g, ' ').toLowerCase());
  if (form === null) return null;
  const status = STATUS[mark.trim().toLowerCase()];
  return status ? { ...form, status } : form;
}

function formOf(text: string): PeriodForm | null {
  if (text === '' || text.length > 60) return null;
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(text);
    const form = match ? read(match.slice(1)) : null;
    if (form !== null) return form;
  }
  return null;
}

/**
 * A period at the beginning or end of a label, and what is left of it: `2016 to 2017 - outcome` is the year 2016/17
 * and `outcome`. Null if the label names no period, or nothing divides the two.
 */
export function findPeriod(label: string): { period: PeriodText; rest: string } | null {
  const whole = readPeriodText(label);
  if (whole) return { period: whole, rest: '' };
  const parts = label.split(/\s+[-–—|:]\s+|\s*[:|\n]\s*|,\s+/);
  if (parts.length < 2) return null;
  for (const at of [0, parts.length - 1]) {
    const period = readPeriodText(parts[at] ?? '');
    if (period) return { period, rest: parts.filter((_, index) => index !== at).join(' - ') };
  }
  return null;
}

/** The day of a spreadsheet's serial number where one stands for a period, as `45809` for 1 June 2025. */
export function readSerialDay(text: string): PeriodText | null {
  if (!/^\d{5}$/.test(text.trim())) return null;
  const day = dayOfSerial(Number(text));
  return day === null ? null : { form: 'day', day };
}

/**
 * Settles what only a family of texts tells: six digits that may be a year are months where others beside them can only
 * be months, and days are months if each is the first of one.
 */
export function settleFamily(periods: readonly PeriodText[]): PeriodText[] {
  const monthly = periods.some(({ form }) => form === 'month');
  const days = periods.filter((one) => one.form === 'day');
  const firsts = days.length > 1 && days.every(({ day }) => day.endsWith('-01'));
  return periods.map((one) => {
    if (one.form === 'digits') {
      return monthly
        ? { ...one, form: 'month', year: one.first, month: one.last }
        : { ...one, form: 'split-year' };
    }
    if (one.form !== 'day' || !firsts) return one;
    const [year, number] = one.day.split('-');
    return { form: 'month', year: Number(year), month: Number(number) };
  });
}

function rule(source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`^${BEFORE}${source}$`), read };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthNumber(name: string): string {
  return twoDigits(MONTH_NAMES.split('|').indexOf(name.slice(0, 3)) + 1);
}

function dayOf(year: string, monthText: string, day: string): PeriodForm | null {
  const date = `${fullYear(year)}-${monthText.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) && isLikelyYear(fullYear(year)) ? { form: 'day', day: date } : null;
}

function yearOf(text: string): PeriodForm | null {
  return isLikelyYear(Number(text)) ? { form: 'year', year: Number(text) } : null;
}

function month(year: string, number: string): PeriodForm | null {
  const full = fullYear(year);
  if (!isLikelyYear(full) || Number(number) < 1) return null;
  return { form: 'month', year: full, month: Number(number) };
}

function week(year: string, number: string): PeriodForm | null {
  const of = Number(number);
  if (!isLikelyYear(Number(year)) || of < 1 || of > 53) return null;
  return { form: 'week', year: Number(year), week: of };
}

function quarter(number: string, year: string, next: string | undefined): PeriodForm | null {
  const full = fullYear(year);
  if (!isLikelyYear(full) || (next !== undefined && next !== twoDigits(full + 1))) return null;
  return { form: 'quarter', year: full, quarter: Number(number), split: next !== undefined };
}

function twoYears(a: string, b: string): PeriodForm | null {
  const first = Number(a);
  if (!isLikelyYear(first)) return null;
  const last = b.length === 4 ? Number(b) : Math.floor(first / 100) * 100 + Number(b);
  if (last === first + 1) return { form: 'split-year', first };
  if (last > first && last - first < 20) return { form: 'years', first, last, split: false };
  const number = Number(b);
  const isMonth = b.length === 2 && number >= 1 && number <= 12;
  return isMonth ? { form: 'month', year: first, month: number } : null;
}

function shortSplit(a: string, b: string): PeriodForm | null {
  const first = 2000 + Number(a);
  return isLikelyYear(first) && b === twoDigits(first + 1) ? { form: 'split-year', first } : null;
}

function pooledSplit(a: string, b: string, c: string, d: string): PeriodForm | null {
  const first = Number(a);
  const last = Math.floor(first / 100) * 100 + Number(c);
  const follow = b === twoDigits(first + 1) && d === twoDigits(last + 1);
  if (!isLikelyYear(first) || last <= first || !follow) return null;
  return { form: 'years', first, last, split: true };
}

function sixDigits(a: string, b: string): PeriodForm | null {
  const first = Number(a);
  const last = Number(b);
  if (!isLikelyYear(first)) return null;
  const year = last === (first + 1) % 100;
  const isMonth = last >= 1 && last <= 12;
  if (year && isMonth) return { form: 'digits', first, last };
  if (year) return { form: 'split-year', first };
  return isMonth ? { form: 'month', year: first, month: last } : null;
}
