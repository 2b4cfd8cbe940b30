import { statisticalNeighbours } from '@heed/domain/plan/statistical-neighbours';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';
import { readScorecard } from '@heed/tabular/read-scorecard';

import type { Step } from '../../action.ts';

type File = {
  bytes: Uint8Array;
  fileName: string;
  publishedOn: Date;
  catalogue: readonly CatalogueIndicator[];
};

/**
 * Keeps what a file says of the statistical neighbours of the area, beside which its newest figure is shown. What cannot
 * be read of them is left out: nothing is decided by it.
 */
export async function storePeers(step: Step, file: File): Promise<void> {
  const { tx, partnershipId, today } = step;
  const { laCode } = await tx.partnership.findFirstOrThrow({ select: { laCode: true } });
  const [first, ...others] = statisticalNeighbours(laCode)?.neighbours ?? [];
  if (!first) return;
  const asArea = ({ onsCode, name, laCode: number }: typeof first) => ({
    code: onsCode,
    name,
    laCode: number,
  });
  const { observations } = await readScorecard({
    bytes: file.bytes,
    fileName: file.fileName,
    indicators: file.catalogue,
    areas: { local: asArea(first), benchmarks: others.map(asArea) },
    today,
  });
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
    const { publishedOn } = file;
    const figure = { value, numerator, denominator, publishedOn };
    const old = before.get(keyOf({ indicatorId, areaCode, period: period.code }));
    if (!old) fresh.push({ partnershipId, indicatorId, areaCode, period: period.code, ...figure });
    else if (old.value !== value && old.publishedOn <= publishedOn) {
      await tx.peerFigure.update({ where: { id: old.id }, data: figure });
    }
  }
  await tx.peerFigure.createMany({ data: fresh });
}
