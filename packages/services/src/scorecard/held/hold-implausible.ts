import type { Observation } from '@heed/db/generated/prisma/client';
import { judgeJumps } from '@heed/trends/guards/judge-jumps';

import type { Step } from '../../action.ts';
import { yearOf } from '../guards/own-periods.ts';

/** A figure about to be stored. */
export type FreshFigure = Pick<
  Observation,
  | 'partnershipId'
  | 'indicatorId'
  | 'areaCode'
  | 'period'
  | 'periodLabel'
  | 'periodStart'
  | 'periodEnd'
  | 'value'
  | 'missing'
  | 'raw'
  | 'numerator'
  | 'denominator'
  | 'coverage'
  | 'publishedOn'
> & { importId?: string | null };

type Figures<T> = {
  standing: readonly Observation[];
  fresh: readonly T[];
  /** For each indicator of year-to-date figures the month its year begins with: years have a scale of their own. */
  yearsFrom: ReadonlyMap<string, number>;
};
type Suspect<T> = { figure: T | Observation; times: number | null };

/**
 * Parts figures about to be stored from those that look like a wrong unit or a slip of the hand, beside the figures that
 * stand and each other. Those are held for a person, and so is a figure that stands but shows to be one now that
 * others have come. One that a person accepted is let through; one that was rejected is left out without asking again.
 * Returns what may be stored, the standing figures that no longer count, and how many were held now.
 */
export async function holdImplausible<T extends FreshFigure>(
  { tx, now }: Step,
  figures: Figures<T>,
): Promise<{ stored: T[]; withdrawn: Observation[]; held: number }> {
  const known = await tx.heldFigure.findMany({
    where: { indicatorId: { in: figures.fresh.map(({ indicatorId }) => indicatorId) } },
  });
  const before = (figure: FreshFigure | Observation) =>
    known.find(
      (one) =>
        keyOf(one) === keyOf(figure) && one.period === figure.period && one.value === figure.value,
    );
  const wanted = figures.fresh.filter((figure) => before(figure)?.verdict !== 'rejected');
  const suspects = seriesOf({ ...figures, fresh: wanted }).flatMap((series) =>
    implausibleIn(series),
  );
  const doubted = new Map(
    suspects
      .filter(({ figure }) => before(figure)?.verdict !== 'accepted')
      .map(({ figure, times }) => [figure, times]),
  );
  const held = [...doubted].filter(([figure]) => !before(figure));
  await tx.heldFigure.createMany({
    data: held.map(([figure, times]) => ({ ...heldColumns(figure), times, heldAt: now })),
  });
  return {
    stored: wanted.filter((figure) => !doubted.has(figure)),
    withdrawn: figures.standing.filter((figure) => doubted.has(figure)),
    held: held.length,
  };
}

function heldColumns(figure: FreshFigure | Observation) {
  const { partnershipId, indicatorId, areaCode, period, periodLabel, periodStart, periodEnd } =
    figure;
  const { value, raw, numerator, denominator, coverage, publishedOn, importId = null } = figure;
  return {
    ...{ partnershipId, indicatorId, areaCode, period, periodLabel, periodStart, periodEnd },
    ...{ value: value ?? 0, raw, numerator, denominator, coverage, publishedOn, importId },
  };
}

function keyOf({ indicatorId, areaCode }: { indicatorId: string; areaCode: string }): string {
  return `${indicatorId} ${areaCode}`;
}

/** The figures of each indicator and area for which something new has come. */
function seriesOf<T extends FreshFigure>({ standing, fresh, yearsFrom }: Figures<T>): Figures<T>[] {
  const old = Map.groupBy(standing, keyOf);
  return [...Map.groupBy(fresh, keyOf)].map(([key, figures]) => ({
    standing: old.get(key) ?? [],
    fresh: figures,
    yearsFrom,
  }));
}

function implausibleIn<T extends FreshFigure>({
  standing,
  fresh,
  yearsFrom,
}: Figures<T>): Suspect<T>[] {
  const replaced = new Set(fresh.map(({ period }) => period));
  const all = [...standing.filter(({ period }) => !replaced.has(period)), ...fresh].toSorted(
    (a, b) => a.periodEnd.getTime() - b.periodEnd.getTime(),
  );
  const groups = all.map(({ indicatorId, periodEnd }) => {
    const month = yearsFrom.get(indicatorId);
    return month === undefined ? '' : yearOf(periodEnd, month);
  });
  return judgeJumps({ values: all.map(({ value }) => value), groups }).flatMap(
    ({ quarantined, times }, index) => {
      const figure = all[index];
      return quarantined && figure ? [{ figure, times }] : [];
    },
  );
}
