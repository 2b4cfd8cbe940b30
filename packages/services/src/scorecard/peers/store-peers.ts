import type { ScorecardObservation } from '@heed/tabular/observation';

import type { Step } from '../../action.ts';

/** Keeps figures of the statistical neighbours of the area, beside which its newest figure is shown. */
export async function storePeers(
  { tx, partnershipId }: Step,
  observations: readonly ScorecardObservation[],
  publishedOn: Date,
): Promise<void> {
  if (observations.length === 0) return;
  const indicators = await tx.indicator.findMany({ select: { id: true, code: true } });
  const idOf = new Map(indicators.map(({ id, code }) => [code, id]));
  const known = await tx.peerFigure.findMany();
  const keyOf = (one: { indicatorId: string; areaCode: string; period: string }) =>
    `${one.indicatorId} ${one.areaCode} ${one.period}`;
  const before = new Map(known.map((one) => [keyOf(one), one]));
  const fresh = [];
  for (const { indicator, areaCode, period, value, numerator, denominator } of observations) {
    const indicatorId = idOf.get(indicator);
    if (!indicatorId) continue;
    const figure = { value, numerator, denominator, publishedOn };
    const old = before.get(keyOf({ indicatorId, areaCode, period: period.code }));
    if (!old) fresh.push({ partnershipId, indicatorId, areaCode, period: period.code, ...figure });
    else if (old.value !== value && old.publishedOn <= publishedOn) {
      await tx.peerFigure.update({ where: { id: old.id }, data: figure });
    }
  }
  await tx.peerFigure.createMany({ data: fresh });
}
