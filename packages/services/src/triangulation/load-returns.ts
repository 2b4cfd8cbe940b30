import { londonDate } from '@heed/domain/calendar/london';
import { PUBLISHED_RETURNS } from '@heed/domain/plan/published-return';
import type { TriangulationInput } from '@heed/domain/triangulation/input';

import type { Step } from '../action.ts';
import { returnPeriods } from '../scorecard/returns/return-steps.ts';

type Reading = NonNullable<TriangulationInput['readings']>[number];
type Return = NonNullable<TriangulationInput['returns']>[number];

const day = (date: Date) => date.toISOString().slice(0, 10);

/**
 * The returns in which these readings came, each with a reading for every one of its series, so that the artefact guard
 * sees the return whole and not only what bears on a theme. Those readings bear on no theme themselves.
 */
export async function loadReturns(
  { tx }: Step,
  readings: readonly Reading[],
): Promise<{ returns: Return[]; series: Reading[] }> {
  const wanted = new Set(
    readings.flatMap((one) => (one.return ? [keyOf(one.return, one.periodEnd)] : [])),
  );
  const returns: Return[] = [];
  const series: Reading[] = [];
  for (const { code, volume: volumeSeries } of PUBLISHED_RETURNS) {
    const [first] = readings.filter((one) => one.return === code);
    if (!first) continue;
    const signals = await tx.returnSignal.findMany({ where: { returnCode: code } });
    const figures = await tx.returnFigure.findMany({
      where: { returnCode: code, supersededAt: null },
      orderBy: [{ periodEnd: 'asc' }, { series: 'asc' }],
    });
    for (const { period, periodEnd, steps, volume } of returnPeriods(figures, volumeSeries)) {
      if (!wanted.has(keyOf(code, day(periodEnd)))) continue;
      const signal = signals.find((one) => one.period === period);
      returns.push({
        code,
        periodEnd: day(periodEnd),
        volume: volume.now,
        previousVolume: volume.before,
        answer: answerOf(signal),
      });
      series.push(
        ...steps.map((step): Reading => ({
          ...NO_SIGNAL,
          themes: [],
          signals: [],
          id: `${code}/${step.series}:${period}`,
          indicator: `${code}/${step.series}`,
          agency: first.agency,
          periodEnd: day(periodEnd),
          recordedAt: londonDate(step.recordedAt),
          value: step.now,
          previous: step.before,
          return: code,
        })),
      );
    }
  }
  return { returns, series };
}

const NO_SIGNAL = {
  better: 'context',
  points: 0,
  confirmed: false,
  priority: false,
} as const;

function keyOf(code: string, periodEnd: string): string {
  return `${code} ${periodEnd}`;
}

function answerOf(
  signal: { verdict: string | null; answeredAt: Date | null } | undefined,
): Return['answer'] {
  if (!signal?.answeredAt) return null;
  if (signal.verdict !== 'real' && signal.verdict !== 'recording_change') return null;
  return { on: londonDate(signal.answeredAt), verdict: signal.verdict };
}
