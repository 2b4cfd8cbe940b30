import type { CatalogueIndicator } from './catalogue.ts';
import { decodeText } from './file/decode-text.ts';
import { parseTable } from './file/parse-table.ts';
import { readScorecard, type ReadScorecard, type ScorecardReading } from './read-scorecard.ts';
import { FileRefused } from './rejection.ts';

/** A publication with one series a column, from a named column on. */
export type ReadSeries = Omit<ReadScorecard, 'bytes' | 'indicators'> & {
  bytes: Uint8Array;
  /** The column its series begin with: the volume that all of them are parts of. */
  from: string;
  /** Which rows hold them, by column. */
  match: Readonly<Record<string, string>>;
};

/** As long as the header of a publication with hundreds of columns. */
const HEADER_BYTES = 65_536;

/** Whether a file may hold the series: the name of the first stands in its header. Cheap, and asked before it is read. */
export function mayHoldSeries(bytes: Uint8Array, from: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES)).includes(from);
}

/**
 * Every series of a publication as counts, named by its column; null where its header has no such column or the file
 * cannot be read as a table.
 */
export async function readSeries({
  from,
  match,
  ...file
}: ReadSeries): Promise<ScorecardReading | null> {
  const columns = headerOf(file.bytes);
  if (!columns?.includes(from)) return null;
  const indicators = columns.slice(columns.indexOf(from)).map((name): CatalogueIndicator => ({
    code: name,
    unit: 'cases',
    decimals: 0,
    sources: [{ layout: 'dfe-tidy', match: { ...match }, headerHas: [from], value: name }],
  }));
  return readScorecard({ ...file, indicators });
}

function headerOf(bytes: Uint8Array): readonly string[] | null {
  try {
    return parseTable(decodeText(bytes).text).header;
  } catch (error) {
    if (error instanceof FileRefused) return null;
    throw error;
  }
}
