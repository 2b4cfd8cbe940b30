import { tagsOfToday } from '@heed/domain/taxonomy/todays-theme';
import type { TriangulationInput } from '@heed/domain/triangulation/input';

import type { Step } from '../action.ts';
import { mergedInto } from '../themes/theme-links.ts';
import { loadReadings } from './load-readings.ts';
import { loadReturns } from './load-returns.ts';

const day = (date: Date) => date.toISOString().slice(0, 10);
const dayOrNull = (date: Date | null) => (date ? day(date) : null);

export type Inputs = Pick<
  TriangulationInput,
  'themes' | 'items' | 'readings' | 'expectations' | 'deadlines' | 'returns'
>;

/**
 * Everything stored that bears on these themes, in the words of the triangulation; what was put on a theme that was
 * merged into one of them bears on that one. Order does not matter to it; it is always the same here, so that the same
 * rows are kept once.
 */
export async function loadInputs(step: Step, themeCodes: readonly string[]): Promise<Inputs> {
  const { tx } = step;
  const merged = await mergedInto(step, themeCodes);
  const codes = [...themeCodes, ...merged.keys()];
  const ofToday = (code: string) => merged.get(code) ?? code;
  const themes = await tx.theme.findMany({
    where: { code: { in: [...themeCodes] } },
    orderBy: { position: 'asc' },
  });
  const items = await tx.evidenceItem.findMany({
    where: { themes: { some: { themeCode: { in: codes } } } },
    include: {
      themes: { orderBy: { themeCode: 'asc' } },
      origin: { select: { code: true } },
    },
    orderBy: { ref: 'asc' },
  });
  const expectations = await tx.expectation.findMany({
    where: { themeCode: { in: codes } },
    orderBy: { id: 'asc' },
  });
  const deadlines = await tx.deadline.findMany({
    where: {
      themeCode: { in: codes },
      due: { not: null },
      subjectId: { notIn: await withdrawnRecords(step) },
    },
    orderBy: { id: 'asc' },
  });
  const readings = await loadReadings(step, codes, merged);
  const { returns, series } = await loadReturns(step, readings);
  return {
    themes: themes.map((theme) => ({
      code: theme.code,
      plan: theme.standing,
      parent: theme.parentCode,
      cohort: theme.cohort,
      impact: theme.impact,
    })),
    items: items.map((item) => ({
      id: item.ref,
      stream: item.stream,
      themes: tagsOfToday(
        item.themes.map(({ themeCode, role }) => ({ code: themeCode, role })),
        merged,
      ),
      polarity: item.polarity,
      ...(item.severity !== null && { severity: item.severity }),
      reliability: item.reliability,
      credibility: item.credibility,
      observedAt: day(item.observedOn),
      recordedAt: day(item.recordedOn),
      cohort: item.cohort,
      agency: item.leadAgency,
      origin: item.origin.code,
      scope: item.scope,
      ...(item.flag && { flag: item.flag, flagClearedOn: dayOrNull(item.flagClearedOn) }),
      ...(item.endedOn && { ended: { on: day(item.endedOn), reason: item.endedReason } }),
    })),
    readings: [...readings, ...series],
    returns,
    expectations: onePerStream(
      expectations.map((row) => ({ ...row, today: ofToday(row.themeCode) })),
    ).map((expectation) => ({
      theme: expectation.today,
      stream: expectation.stream,
      firstDue: day(expectation.firstDue),
      ...(expectation.everyMonths !== null && { everyMonths: expectation.everyMonths }),
      until: dayOrNull(expectation.until),
    })),
    deadlines: deadlines.flatMap((deadline) =>
      deadline.due && deadline.themeCode
        ? [
            {
              id: `${deadline.rule}:${deadline.id}`,
              theme: ofToday(deadline.themeCode),
              due: day(deadline.due),
              doneOn: dayOrNull(deadline.doneOn),
            },
          ]
        : [],
    ),
  } as Inputs;
}

/** Records that were logged by mistake: what was due on them is due no more. */
async function withdrawnRecords({ tx }: Step): Promise<string[]> {
  const items = { some: { endedReason: 'withdrawn' } };
  const rows = await tx.learningRecord.findMany({
    where: { points: { some: { items } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

type Expected = { themeCode: string; today: string; stream: string };

/** A stream owes a theme once: what the theme itself expects goes before what a theme expected that was merged into it. */
function onePerStream<Row extends Expected>(rows: readonly Row[]): Row[] {
  const own = (row: Row) => row.themeCode === row.today;
  const ordered = [...rows.filter(own), ...rows.filter((row) => !own(row))];
  const first = new Map<string, Row>();
  for (const row of ordered) {
    const key = `${row.today} ${row.stream}`;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}
