import { addMonths } from '../calendar/civil-date.ts';
import type { Expectation, Theme } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import { passesCohort, type ThemeRows } from './theme-rows.ts';
import type { StreamCode } from './vocabulary.ts';

export type Due = {
  status: 'returned' | 'late' | 'blind';
  missed: number;
  lastReturn: string | null;
  nextDue: string | null;
};

/** Rows that may count as a return: every known row of any polarity, every period of a reading, muted ones too. */
export type ReturnedRows = Pick<ThemeRows, 'items' | 'readings'>;

/** What each expected stream of a theme owes on day `asOf` (tri-1 §5). An expectation that has ended owes nothing. */
export function duesOf(
  theme: Theme,
  rows: ReturnedRows,
  {
    expectations,
    asOf,
    pack,
  }: { expectations: readonly Expectation[]; asOf: string; pack: TriangulationPack },
): Map<StreamCode, Due> {
  const dues = new Map<StreamCode, Due>();
  for (const expectation of expectations) {
    const holds = expectation.until === null || expectation.until >= asOf;
    if (expectation.theme !== theme.code || !holds) continue;
    const lastReturn = lastReturnOf(theme, rows, expectation.stream);
    const { missed, nextDue } = countMissed(expectation, lastReturn, asOf);
    const status =
      missed >= pack.due.blindMissed
        ? 'blind'
        : missed >= pack.due.silentMissed
          ? 'late'
          : 'returned';
    dues.set(expectation.stream, { status, missed, lastReturn, nextDue });
  }
  return dues;
}

function lastReturnOf(
  theme: Theme,
  { items, readings }: ReturnedRows,
  stream: StreamCode,
): string | null {
  const days = [
    ...items
      .filter((item) => item.stream === stream && passesCohort(theme, item.cohort))
      .map((item) => item.observedAt),
    ...(stream === 'S5'
      ? readings.filter((one) => passesCohort(theme, one.cohort)).map((one) => one.periodEnd)
      : []),
  ];
  return days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}

/** Due dates run from the first one; the window of each begins at the one before it. */
function countMissed(
  { firstDue, everyMonths, until }: Expectation,
  lastReturn: string | null,
  asOf: string,
): { missed: number; nextDue: string | null } {
  let missed = 0;
  let windowStart = addMonths(firstDue, -everyMonths);
  for (let index = 0; ; index += 1) {
    const due = addMonths(firstDue, index * everyMonths);
    if (due > asOf) return { missed, nextDue: until !== null && due > until ? null : due };
    if (lastReturn === null || windowStart >= lastReturn) missed += 1;
    windowStart = due;
  }
}
