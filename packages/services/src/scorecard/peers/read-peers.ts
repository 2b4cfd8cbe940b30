import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { statisticalNeighbours } from '@heed/domain/plan/statistical-neighbours';
import { readScorecardAway } from '@heed/tabular/away/read-away';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';
import type { ScorecardObservation } from '@heed/tabular/observation';

type File = {
  bytes: Uint8Array;
  fileName: string;
  laCode: string;
  indicators: readonly CatalogueIndicator[];
  today: CivilDate;
};

/**
 * What a file says of the statistical neighbours of an area, read in a thread of its own; empty where the area has none.
 * What cannot be read of them is left out: nothing is decided by it.
 */
export async function readPeers({ laCode, ...file }: File): Promise<ScorecardObservation[]> {
  const [first, ...others] = statisticalNeighbours(laCode)?.neighbours ?? [];
  if (!first) return [];
  const asArea = ({ onsCode, name, laCode: number }: typeof first) => ({
    code: onsCode,
    name,
    laCode: number,
  });
  const reading = await readScorecardAway({
    ...file,
    areas: { local: asArea(first), benchmarks: others.map(asArea) },
  });
  return reading?.observations ?? [];
}
