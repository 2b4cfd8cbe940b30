import type { ReturnFigure } from '@heed/db/generated/prisma/client';
import type { SeriesStep } from '@heed/trends/guards/detect-source-change';

/** One period of a return: what each series was, and what it was the period before. */
export type ReturnPeriod = {
  period: string;
  periodLabel: string;
  periodEnd: Date;
  steps: ({ series: string; recordedAt: Date } & SeriesStep)[];
  volume: SeriesStep;
};

/** Yearly figures follow each other if their ends lie no further apart. */
const NEIGHBOUR_MILLISECONDS = 370 * 86_400_000;

/** The figures of a return as steps from one period to the next, oldest first; the first period has no step. */
export function returnPeriods(
  figures: readonly ReturnFigure[],
  volumeSeries: string,
): ReturnPeriod[] {
  const ends = [...new Set(figures.map(({ periodEnd }) => periodEnd.getTime()))].sort(
    (a, b) => a - b,
  );
  return ends.flatMap((end, index) => {
    const previousEnd = ends[index - 1];
    const near = previousEnd !== undefined && end - previousEnd <= NEIGHBOUR_MILLISECONDS;
    const here = figures.filter(({ periodEnd }) => periodEnd.getTime() === end);
    const there = near ? figures.filter((one) => one.periodEnd.getTime() === previousEnd) : [];
    const steps = here.map(({ series, value, recordedAt }) => ({
      series,
      recordedAt,
      now: value,
      before: there.find((one) => one.series === series)?.value ?? null,
    }));
    const [first] = here;
    if (!first) return [];
    const { period, periodLabel, periodEnd } = first;
    const volume = steps.find(({ series }) => series === volumeSeries);
    return [
      {
        period,
        periodLabel,
        periodEnd,
        steps: steps.filter(({ series }) => series !== volumeSeries),
        volume: { before: volume?.before ?? null, now: volume?.now ?? null },
      },
    ];
  });
}
