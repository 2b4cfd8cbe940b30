import type { Indicator, Observation } from '@heed/db/generated/prisma/client';
import { countsPeople } from '@heed/domain/catalogue/unit-rate';
import {
  findHidden,
  isSmall,
  type CountedFigure,
  type Total,
} from '@heed/domain/disclosure/protect-counts';

import type { Step } from '../action.ts';

type Measured = Pick<Indicator, 'id' | 'code' | 'unit' | 'sources' | 'partOf'>;

/**
 * Figures as they may leave the product: small counts, and what would give them away, are `c`, suppressed. Everything
 * that shows figures (page, chart, sentence, mail, file) takes them from here, so that none of them can be subtracted
 * from another.
 */
export function protectFigures<Figure extends Observation>(
  figures: readonly Figure[],
  hidden: ReadonlySet<string>,
): Figure[] {
  return figures.map((one) => (hidden.has(one.id) ? withheld(one) : one));
}

/**
 * The ids of the figures to hide among all versions of these measures. What stands is judged together with the totals it
 * belongs to. An earlier version of a measure with anything hidden is hidden too: the difference between two versions of
 * a total would tell what a part was.
 */
export async function loadHidden(
  { tx }: Step,
  indicatorIds: readonly string[] | null,
): Promise<Set<string>> {
  const unpublished = await tx.observation.findMany({
    where: { OR: [{ enteredById: { not: null } }, { indicator: { sources: { equals: [] } } }] },
    distinct: ['indicatorId'],
    select: { indicatorId: true },
  });
  const own = unpublished.map(({ indicatorId }) => indicatorId);
  if (own.length === 0) return new Set();
  const indicators = await tx.indicator.findMany({
    select: { id: true, code: true, unit: true, sources: true, partOf: true },
  });
  const family = familyOf(indicators, indicatorIds ?? own);
  if (!family.some(({ id }) => own.includes(id))) return new Set();
  const observations = await tx.observation.findMany({
    where: { indicatorId: { in: family.map(({ id }) => id) } },
  });
  return hiddenAmong(family, observations);
}

function hiddenAmong(
  indicators: readonly Measured[],
  observations: readonly Observation[],
): Set<string> {
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const isOpen = (one: Observation) => isPublished(one, byId.get(one.indicatorId));
  const standing = observations.filter(({ supersededAt }) => supersededAt === null);
  if (standing.every(isOpen)) return new Set(oldAndSmall(observations, byId, new Set()));
  const figures = standing.map((one): CountedFigure => ({
    id: one.id,
    counts: countsOf(one, byId.get(one.indicatorId)),
    open: isOpen(one),
  }));
  const hidden = findHidden({ figures, totals: totalsAmong(indicators, standing) });
  const touched = new Set(
    standing.filter(({ id }) => hidden.has(id)).map(({ indicatorId }) => indicatorId),
  );
  return new Set([...hidden, ...oldAndSmall(observations, byId, touched)]);
}

/** Replaced versions that are small themselves, or belong to a measure with something hidden. */
function oldAndSmall(
  observations: readonly Observation[],
  byId: ReadonlyMap<string, Measured>,
  touched: ReadonlySet<string>,
): string[] {
  return observations
    .filter(({ supersededAt }) => supersededAt !== null)
    .filter((one) => {
      const indicator = byId.get(one.indicatorId);
      const open = isPublished(one, indicator);
      return (
        !open &&
        (touched.has(one.indicatorId) || isSmall({ counts: countsOf(one, indicator), open }))
      );
    })
    .map(({ id }) => id);
}

/**
 * Whether a figure is public already: read from the open publication that feeds its measure. What was typed in, or came
 * in a partnership's own file for a measure that no publication feeds, is not.
 */
function isPublished(one: Observation, indicator: Measured | undefined): boolean {
  const fed = Array.isArray(indicator?.sources) && indicator.sources.length > 0;
  return one.enteredById === null && fed;
}

function countsOf(one: Observation, indicator: Measured | undefined): number[] {
  if (!indicator) return [];
  const { value, numerator, denominator } = one;
  if (countsPeople(indicator.unit)) return value === null ? [] : [value];
  return numerator === null || denominator === null
    ? []
    : [numerator, denominator, Math.abs(denominator - numerator)];
}

/** The sums among figures: a longer period of the shorter ones that fill it, and a measure of those that are part of it. */
function totalsAmong(indicators: readonly Measured[], standing: readonly Observation[]): Total[] {
  const groups = Map.groupBy(standing, (one) => `${one.indicatorId} ${one.areaCode}`);
  const overTime = [...groups.values()].flatMap(totalsOverTime);
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  const partOf = new Map(indicators.map(({ id, partOf: whole }) => [id, whole]));
  const overParts = standing.flatMap((whole): Total[] => {
    const parts = standing.filter(
      (one) =>
        partOf.get(one.indicatorId) === codes.get(whole.indicatorId) &&
        one.period === whole.period &&
        one.areaCode === whole.areaCode,
    );
    return parts.length === 0 ? [] : [{ total: whole.id, parts: parts.map(({ id }) => id) }];
  });
  return [...overTime, ...overParts];
}

function totalsOverTime(series: readonly Observation[]): Total[] {
  return series.flatMap((whole): Total[] => {
    const within = series
      .filter(
        (one) =>
          one !== whole &&
          one.periodStart >= whole.periodStart &&
          one.periodEnd <= whole.periodEnd &&
          Number(one.periodEnd) - Number(one.periodStart) <
            Number(whole.periodEnd) - Number(whole.periodStart),
      )
      .sort((a, b) => Number(a.periodStart) - Number(b.periodStart));
    const lengths = Map.groupBy(within, spanOf);
    return [...lengths.values()]
      .filter((parts) => parts.length > 1)
      .map((parts) => ({ total: whole.id, parts: parts.map(({ id }) => id) }));
  });
}

/** Months a figure is about, to the nearest: quarters go with quarters. */
function spanOf({ periodStart, periodEnd }: Observation): number {
  return Math.round((Number(periodEnd) - Number(periodStart)) / 2_630_000_000);
}

/** The measures asked for with those they sum to and those that are part of the same. */
function familyOf(all: readonly Measured[], ids: readonly string[]): Measured[] {
  const codes = new Set(all.filter(({ id }) => ids.includes(id)).map(({ code }) => code));
  for (let size = 0; size !== codes.size;) {
    size = codes.size;
    for (const { code, partOf } of all) {
      if (partOf === null) continue;
      if (codes.has(code)) codes.add(partOf);
      if (codes.has(partOf)) codes.add(code);
    }
  }
  return all.filter(({ code }) => codes.has(code));
}

function withheld<Figure extends Observation>(one: Figure): Figure {
  return {
    ...one,
    value: null,
    missing: 'suppressed',
    raw: 'c',
    numerator: null,
    denominator: null,
  };
}
