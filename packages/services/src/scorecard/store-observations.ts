import type { Observation, Prisma } from '@heed/db/generated/prisma/client';
import type { ScorecardObservation } from '@heed/tabular/observation';

import type { Step } from '../action.ts';

export type Stored = {
  stored: number;
  unchanged: number;
  revised: number;
  older: number;
  changedIndicatorIds: string[];
};

/** Where figures come from: a file that was imported, or a person who typed them in and said why. */
type FigureOrigin =
  | { importId: string }
  | { enteredById: string; reason: string | null; comments: ReadonlyMap<string, string> };

/** A figure to store. Where in a file it stood is left behind. */
type FigureToStore = Omit<ScorecardObservation, 'period' | 'status' | 'row' | 'column'> & {
  period: Omit<ScorecardObservation['period'], 'kind'>;
};

export type ToStore = {
  observations: readonly FigureToStore[];
  origin: FigureOrigin;
  publishedOn: Date;
};

type Compared = Stored & {
  fresh: Prisma.ObservationCreateManyInput[];
  supersededIds: string[];
};

/**
 * Stores figures: a new one as version 1, a restated one as the next version, the same one not at all. A figure that was
 * published before the one that stands does not replace it.
 */
export async function storeObservations(step: Step, toStore: ToStore): Promise<Stored> {
  const { fresh, supersededIds, ...stored } = await compareObservations(step, toStore);
  await step.tx.observation.updateMany({
    where: { id: { in: supersededIds } },
    data: { supersededAt: step.now },
  });
  await step.tx.observation.createMany({ data: fresh });
  return stored;
}

/** What storing these figures would come to, without storing any. */
export async function compareObservations(
  { tx, partnershipId, now }: Step,
  { observations, origin, publishedOn }: ToStore,
): Promise<Compared> {
  const indicators = await tx.indicator.findMany({ select: { id: true, code: true } });
  const idOf = new Map(indicators.map(({ id, code }) => [code, id]));
  const wanted = new Set(observations.map((one) => idOf.get(one.indicator)));
  const current = await tx.observation.findMany({
    where: {
      supersededAt: null,
      indicatorId: { in: [...wanted].filter((id) => id !== undefined) },
    },
  });
  const standing = new Map(
    current.map((one) => [keyOf(one.indicatorId, one.areaCode, one.period), one]),
  );
  const fresh = [];
  const supersededIds: string[] = [];
  const changed = new Set<string>();
  const counts = { stored: 0, unchanged: 0, revised: 0, older: 0 };
  for (const read of observations) {
    const indicatorId = idOf.get(read.indicator);
    if (!indicatorId) continue;
    const before = standing.get(keyOf(indicatorId, read.areaCode, read.period.code));
    if (before && sameFigure(before, read)) {
      counts.unchanged += 1;
      continue;
    }
    if (before && before.publishedOn > publishedOn) {
      counts.older += 1;
      continue;
    }
    counts[before ? 'revised' : 'stored'] += 1;
    changed.add(indicatorId);
    if (before) supersededIds.push(before.id);
    fresh.push({
      partnershipId,
      indicatorId,
      areaCode: read.areaCode,
      period: read.period.code,
      periodLabel: read.period.label,
      periodStart: new Date(read.period.start),
      periodEnd: new Date(read.period.end),
      version: (before?.version ?? 0) + 1,
      value: read.value,
      missing: read.missing,
      raw: read.raw,
      numerator: read.numerator,
      denominator: read.denominator,
      publishedOn,
      ...originOf(origin, read.indicator, before !== undefined),
      recordedAt: now,
    });
  }
  return { ...counts, changedIndicatorIds: [...changed].sort(), fresh, supersededIds };
}

/** A reason is kept with a figure that takes the place of another. */
function originOf(origin: FigureOrigin, indicator: string, replaces: boolean) {
  if ('importId' in origin) return { importId: origin.importId };
  return {
    enteredById: origin.enteredById,
    reason: replaces ? origin.reason : null,
    comment: origin.comments.get(indicator) ?? null,
  };
}

function keyOf(indicatorId: string, areaCode: string, period: string): string {
  return `${indicatorId} ${areaCode} ${period}`;
}

/**
 * Whether a figure says nothing that the one before it does not: the same value, also where only the earlier publication
 * gives the counts behind it, or a gap without a reason where the reason is known.
 */
function sameFigure(before: Observation, read: FigureToStore): boolean {
  if (read.value === null) {
    return (
      before.value === null && (read.missing === 'no_reason' || before.missing === read.missing)
    );
  }
  const sameCounts =
    (read.numerator === null && read.denominator === null) ||
    (before.numerator === read.numerator && before.denominator === read.denominator);
  return before.value === read.value && sameCounts;
}
