import type { Observation } from '@heed/db/generated/prisma/client';
import type { ScorecardObservation } from '@heed/tabular/observation';

import type { Step } from '../action.ts';
import { holdImplausible } from './held/hold-implausible.ts';

export type Stored = {
  stored: number;
  unchanged: number;
  revised: number;
  /** Kept as versions that stood before: a later publication stands. */
  older: number;
  /** Held back as implausible, for a person to decide. */
  held: number;
  changedIndicatorIds: string[];
};

/** Where figures come from: a file that was imported, or a person who typed them in and said why. */
type FigureOrigin =
  | { importId: string }
  | { enteredById: string; reason: string | null; comments: ReadonlyMap<string, string> };

/** A figure to store. Where in a file it stood is left behind. */
export type FigureToStore = Omit<ScorecardObservation, 'period' | 'status' | 'row' | 'column'> & {
  period: Omit<ScorecardObservation['period'], 'kind'>;
};

export type ToStore = {
  observations: readonly FigureToStore[];
  origin: FigureOrigin;
  publishedOn: Date;
};

/**
 * Stores figures: a new one as version 1, a restated one as the next version, the same one not at all. A figure that was
 * published before the one that stands does not replace it, and is kept with its day as one that stood. One that cannot
 * be right waits for a person.
 */
export async function storeObservations(step: Step, toStore: ToStore): Promise<Stored> {
  const { tx, now } = step;
  const { counts, fresh, history, standing, yearsFrom } = await compareObservations(step, toStore);
  // Who types a figure looks at it; a file brings thousands at once.
  const doubted = 'importId' in toStore.origin;
  const held = await holdImplausible(step, {
    standing: doubted ? [...standing.values()] : [],
    fresh: doubted ? fresh : [],
    yearsFrom,
  });
  const kept = doubted ? held.stored : fresh;
  const replaced = kept.flatMap((one) => standing.get(keyOf(one))?.id ?? []);
  await tx.observation.updateMany({
    where: { id: { in: [...replaced, ...held.withdrawn.map(({ id }) => id)] } },
    data: { supersededAt: now },
  });
  await tx.observation.createMany({ data: [...kept, ...history] });
  const changed = new Set([...kept, ...held.withdrawn].map(({ indicatorId }) => indicatorId));
  return {
    ...counts,
    stored: kept.length - replaced.length,
    revised: replaced.length,
    held: held.held,
    changedIndicatorIds: [...changed].sort(),
  };
}

/** What storing these figures would come to if none is held back, without storing any. */
export async function compareObservations(
  { tx, partnershipId, now }: Step,
  { observations, origin, publishedOn }: ToStore,
) {
  const indicators = await tx.indicator.findMany({
    select: { id: true, code: true, yearToDateFrom: true },
  });
  const idOf = new Map(indicators.map(({ id, code }) => [code, id]));
  const wanted = new Set(observations.flatMap((one) => idOf.get(one.indicator) ?? []));
  const current = await tx.observation.findMany({
    where: { supersededAt: null, indicatorId: { in: [...wanted] } },
  });
  const standing = new Map(current.map((one) => [keyOf(one), one]));
  const versions = await newestVersions(tx);
  const stoodThen = await versionsOn(tx, publishedOn);
  const fresh = [];
  const history = [];
  const counts = { stored: 0, revised: 0, unchanged: 0, older: 0 };
  for (const read of observations) {
    const indicatorId = idOf.get(read.indicator);
    if (!indicatorId) continue;
    const key = keyOf({ indicatorId, areaCode: read.areaCode, period: read.period.code });
    const before = standing.get(key);
    const isOlder = before !== undefined && before.publishedOn > publishedOn;
    const last = isOlder ? (stoodThen.get(key) ?? before) : before;
    if (last && sameFigure(last, read)) {
      counts.unchanged += 1;
      continue;
    }
    const row = {
      partnershipId,
      indicatorId,
      areaCode: read.areaCode,
      period: read.period.code,
      periodLabel: read.period.label,
      periodStart: new Date(read.period.start),
      periodEnd: new Date(read.period.end),
      version: (versions.get(key) ?? 0) + 1,
      value: read.value,
      missing: read.missing,
      raw: read.raw,
      numerator: read.numerator,
      denominator: read.denominator,
      coverage: read.coverage ?? null,
      publishedOn,
      ...originOf(origin, read.indicator, before !== undefined),
      recordedAt: now,
    };
    if (isOlder) history.push({ ...row, supersededAt: now });
    else fresh.push(row);
    counts[isOlder ? 'older' : before ? 'revised' : 'stored'] += 1;
  }
  const yearsFrom = new Map(
    indicators.flatMap(({ id, yearToDateFrom: month }) => (month === null ? [] : [[id, month]])),
  );
  return { counts, fresh, history, standing, yearsFrom };
}

/** Of figures that were replaced, the one that stood on a day. */
async function versionsOn(tx: Step['tx'], day: Date): Promise<Map<string, Observation>> {
  const rows = await tx.observation.findMany({
    where: { supersededAt: { not: null }, publishedOn: { lte: day } },
    orderBy: [{ publishedOn: 'asc' }, { version: 'asc' }],
  });
  return new Map(rows.map((one) => [keyOf(one), one]));
}

/** The newest version of each figure, also of one that was held back since and no longer stands. */
async function newestVersions(tx: Step['tx']): Promise<Map<string, number>> {
  const rows = await tx.observation.groupBy({
    by: ['indicatorId', 'areaCode', 'period'],
    _max: { version: true },
  });
  return new Map(rows.map((one) => [keyOf(one), one._max.version ?? 0]));
}

/** A reason is kept with a figure that takes the place of another. */
function originOf(origin: FigureOrigin, indicator: string, replaces: boolean) {
  if ('importId' in origin) {
    return { importId: origin.importId, enteredById: null, reason: null, comment: null };
  }
  return {
    importId: null,
    enteredById: origin.enteredById,
    reason: replaces ? origin.reason : null,
    comment: origin.comments.get(indicator) ?? null,
  };
}

type Place = Pick<Observation, 'indicatorId' | 'areaCode' | 'period'>;

export function keyOf({ indicatorId, areaCode, period }: Place): string {
  return `${indicatorId} ${areaCode} ${period}`;
}

/**
 * Whether a figure says nothing that the one before it does not: the same value, also where only the earlier publication
 * gives the counts behind it, or a gap without a reason where the reason is known.
 */
export function sameFigure(before: Observation, read: FigureToStore): boolean {
  if (read.value === null) {
    return (
      before.value === null && (read.missing === 'no_reason' || before.missing === read.missing)
    );
  }
  const sameCounts =
    (read.numerator === null && read.denominator === null) ||
    (before.numerator === read.numerator && before.denominator === read.denominator);
  const sameCoverage = read.coverage === undefined || before.coverage === read.coverage;
  return before.value === read.value && sameCounts && sameCoverage;
}
