import type { Step } from '../action.ts';
import {
  keyOf,
  sameFigure,
  storeObservations,
  type FigureToStore,
  type Stored,
  type ToStore,
} from './store-observations.ts';

/**
 * Stores what a file holds: as one publication, or, where its figures say when each was published, publication by
 * publication in the order of the file, so that every one that changed a figure becomes a version of it. A version that
 * was stored before is not stored again.
 */
export async function storePublications(step: Step, toStore: ToStore): Promise<Stored> {
  const total: Stored = {
    stored: 0,
    unchanged: 0,
    revised: 0,
    older: 0,
    held: 0,
    changedIndicatorIds: [],
  };
  const changed = new Set<string>();
  const lastOfDay = lastOfEachDay(toStore.observations);
  for (const { on, figures } of publicationsIn(toStore.observations)) {
    const publishedOn = on === null ? toStore.publishedOn : new Date(on);
    const fresh =
      on === null
        ? figures
        : await withoutKnown(step, { ...toStore, observations: figures, publishedOn }, lastOfDay);
    const { changedIndicatorIds, ...counts } = await storeObservations(step, {
      ...toStore,
      observations: fresh,
      publishedOn,
    });
    for (const id of changedIndicatorIds) changed.add(id);
    total.stored += counts.stored;
    total.revised += counts.revised;
    total.older += counts.older;
    total.held += counts.held;
    total.unchanged += counts.unchanged + figures.length - fresh.length;
  }
  return { ...total, changedIndicatorIds: [...changed].sort() };
}

type Publication = { on: string | null; figures: readonly FigureToStore[] };

function publicationsIn(figures: readonly FigureToStore[]): Publication[] {
  const groups = Map.groupBy(figures, ({ publication: of }) => (of ? `${of.on} ${of.name}` : ''));
  return [...groups.values()].map((group) => ({
    on: group[0]?.publication?.on ?? null,
    figures: group,
  }));
}

/** What each figure was at the end of a day on which it was published more than once. */
function lastOfEachDay(figures: readonly FigureToStore[]): Map<string, FigureToStore> {
  return new Map(figures.flatMap((one) => (one.publication ? [[dayKeyOf(one), one]] : [])));
}

function dayKeyOf({ indicator, areaCode, period, publication }: FigureToStore): string {
  return `${publication?.on ?? ''} ${keyOf({ indicatorId: indicator, areaCode, period: period.code })}`;
}

/**
 * Figures less those that another file brought as published on that day, whether they stand or stood: also those that
 * another took the place of on the same day, where it is known already how that day ended.
 */
async function withoutKnown(
  { tx }: Step,
  { observations, origin, publishedOn }: ToStore,
  lastOfDay: ReadonlyMap<string, FigureToStore>,
): Promise<FigureToStore[]> {
  const own = 'importId' in origin ? origin.importId : null;
  const known = await tx.observation.findMany({
    where: { publishedOn, OR: [{ importId: null }, ...(own ? [{ importId: { not: own } }] : [])] },
    include: { indicator: { select: { code: true } } },
  });
  const stored = Map.groupBy(known, ({ indicator, areaCode, period }) =>
    keyOf({ indicatorId: indicator.code, areaCode, period }),
  );
  return observations.filter((one) => {
    const place = { indicatorId: one.indicator, areaCode: one.areaCode, period: one.period.code };
    const last = lastOfDay.get(dayKeyOf(one)) ?? one;
    return !(stored.get(keyOf(place)) ?? []).some(
      (before) => sameFigure(before, one) || sameFigure(before, last),
    );
  });
}
