import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { PUBLISHED_RETURNS, type PublishedReturn } from '@heed/domain/plan/published-return';
import type { Areas } from '@heed/tabular/areas';
import { readSeriesAway } from '@heed/tabular/away/read-away';
import type { ScorecardObservation } from '@heed/tabular/observation';
import { mayHoldSeries } from '@heed/tabular/read-series';

export type ReturnReading = {
  return: PublishedReturn;
  /** One for each series and period of the area; `indicator` is the name of the series. */
  figures: ScorecardObservation[];
};

type File = { bytes: Uint8Array; fileName: string; areas: Areas; today: CivilDate };

/**
 * Every series of the watched return that a file holds, for the area alone; null where it holds none. Read in a thread of
 * its own. Rows that cannot be read are left out: what the measures need of them is checked by their own reading.
 */
export async function readReturn(file: File): Promise<ReturnReading | null> {
  // Most files hold none.
  const found = PUBLISHED_RETURNS.find(({ volume }) => mayHoldSeries(file.bytes, volume));
  if (!found) return null;
  const reading = await readSeriesAway({ ...file, from: found.volume, match: found.match });
  if (!reading) return null;
  const { code } = file.areas.local;
  return {
    return: found,
    figures: reading.observations.filter((one) => one.areaCode === code),
  };
}
