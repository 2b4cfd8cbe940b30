import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { PUBLISHED_RETURNS, type PublishedReturn } from '@heed/domain/plan/published-return';
import type { Areas } from '@heed/tabular/areas';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';
import { decodeText } from '@heed/tabular/file/decode-text';
import { parseTable } from '@heed/tabular/file/parse-table';
import type { ScorecardObservation } from '@heed/tabular/observation';
import { readScorecard } from '@heed/tabular/read-scorecard';

export type ReturnReading = {
  return: PublishedReturn;
  /** One for each series and period of the area; `indicator` is the name of the series. */
  figures: ScorecardObservation[];
};

/** As long as the header of a publication with hundreds of columns. */
const HEADER_BYTES = 65_536;

type File = { bytes: Uint8Array; fileName: string; areas: Areas; today: CivilDate };

/**
 * Every series of the watched return that a file holds, for the area alone; null where it holds none. Rows that cannot
 * be read are left out: what the measures need of them is checked by their own reading.
 */
export async function readReturn({ bytes, ...file }: File): Promise<ReturnReading | null> {
  // Most files hold none: the name of its volume stands in the first line of one that does.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES));
  const found = PUBLISHED_RETURNS.find(({ volume }) => start.includes(volume));
  if (!found) return null;
  const columns = parseTable(decodeText(bytes).text).header;
  if (!columns.includes(found.volume)) return null;
  const series = columns.slice(columns.indexOf(found.volume));
  const { observations } = await readScorecard({
    ...file,
    bytes,
    indicators: series.map((name) => asIndicator(found, name)),
  });
  const { code } = file.areas.local;
  return { return: found, figures: observations.filter((one) => one.areaCode === code) };
}

function asIndicator({ match, volume }: PublishedReturn, series: string): CatalogueIndicator {
  return {
    code: series,
    unit: 'cases',
    decimals: 0,
    sources: [{ layout: 'dfe-tidy', match: { ...match }, headerHas: [volume], value: series }],
  };
}
