import type { CivilDate } from '@heed/domain/calendar/civil-date';

import type { Areas } from './areas.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import type { MissingKind } from './cells/missing-kinds.ts';
import { collectBytes } from './file/collect-bytes.ts';
import { cleanFileName } from './file/clean-file-name.ts';
import { decodeText, type TextEncodingName } from './file/decode-text.ts';
import { parseTable, type Table } from './file/parse-table.ts';
import { bindSources } from './layouts/bind-sources.ts';
import type { LayoutName } from './layouts/layout.ts';
import { MAX_LISTED_REJECTIONS } from './limits.ts';
import type { ScorecardObservation } from './observation.ts';
import { readPlanTable } from './read-plan-table.ts';
import type { RowsReading } from './read-rows.ts';
import { fatal, FileRefused, type Rejection } from './rejection.ts';
import { settleDuplicates } from './settle-duplicates.ts';

export type ReadScorecard = {
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  fileName: string;
  indicators: readonly CatalogueIndicator[];
  areas: Areas;
  today: CivilDate;
};

export type ScorecardReading = {
  /** The file's name, safe to store and show. */
  file: string;
  layout: LayoutName | null;
  /** Data rows: neither the header nor blank lines. */
  rowsRead: number;
  observations: ScorecardObservation[];
  /** How many of the observations are missing, by kind. */
  missing: Partial<Record<MissingKind, number>>;
  rejected: Rejection[];
  notes: string[];
  /** Refused only because it is none of the plan's publications, or not about its area: it may be read as any table. */
  foreign: boolean;
};

/**
 * Reads a scorecard file for the areas and indicators of a partnership: a CSV in the tidy layout of the Department for
 * Education or the long layout of LAIT. Never throws for what is in the file: a file that cannot be trusted comes back
 * with a rejection marked `fatal` and no observations, a row that cannot be with a rejection that names row and
 * column. Whether rejected rows stop the whole import is the caller's decision. Nothing is guessed, and nothing is
 * left out without being counted.
 */
export async function readScorecard(input: ReadScorecard): Promise<ScorecardReading> {
  const file = cleanFileName(input.fileName);
  try {
    const { text, encoding } = decodeText(await collectBytes(input.bytes));
    return readTable(parseTable(text), { ...input, file, encoding });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { ...refusal(file, null, 0, [fatal(error.message, error)]), foreign: error.foreign };
  }
}

function readTable(
  table: Table,
  {
    file,
    encoding,
    indicators,
    areas,
    today,
  }: ReadScorecard & {
    file: string;
    encoding: TextEncodingName;
  },
): ScorecardReading {
  const { layout, bound, rejected, foreign } = bindSources(table.header, indicators);
  if (layout === null || rejected.length > 0) {
    return { ...refusal(file, layout, table.rows.length, rejected), foreign };
  }
  const rows = readPlanTable(table, { layout, bound, areas, today });
  const settled = settleDuplicates(rows.observations);
  const problems = [...rows.rejected, ...settled.rejected];
  const { local } = areas;
  if (problems.length === 0 && !rows.observations.some((one) => one.areaCode === local.code)) {
    problems.push(fatal(`No row has a figure of the plan for ${local.name}`));
    return { ...refusal(file, layout, table.rows.length, problems), foreign: true };
  }
  return {
    file,
    layout,
    rowsRead: table.rows.length,
    observations: settled.observations,
    missing: countMissing(settled.observations),
    rejected: inOrder(problems).slice(0, MAX_LISTED_REJECTIONS),
    notes: notesOn(rows, { encoding, repeated: settled.repeated, problems: problems.length }),
    foreign: false,
  };
}

function refusal(
  file: string,
  layout: LayoutName | null,
  rowsRead: number,
  rejected: Rejection[],
): ScorecardReading {
  return {
    file,
    layout,
    rowsRead,
    observations: [],
    missing: {},
    rejected,
    notes: [],
    foreign: false,
  };
}

/** How many observations are missing, by kind. */
export function countMissing(
  observations: readonly ScorecardObservation[],
): ScorecardReading['missing'] {
  const counts: ScorecardReading['missing'] = {};
  for (const { missing } of observations) {
    if (missing !== null) counts[missing] = (counts[missing] ?? 0) + 1;
  }
  return counts;
}

function inOrder(rejected: readonly Rejection[]): Rejection[] {
  return rejected.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function notesOn(
  rows: RowsReading,
  {
    encoding,
    repeated,
    problems,
  }: {
    encoding: TextEncodingName;
    repeated: number;
    problems: number;
  },
): string[] {
  const unmatched = rows.unmatched.map(({ indicator }) => indicator.code);
  const unlisted = problems - MAX_LISTED_REJECTIONS;
  return [
    ...rows.notes,
    ...(encoding === 'UTF-8' ? [] : [`The file was read as ${encoding}`]),
    ...(rows.otherAreas > 0 ? [`Rows about other areas, left out: ${rows.otherAreas}`] : []),
    ...(repeated > 0 ? [`Figures given twice, taken once: ${repeated}`] : []),
    ...(unmatched.length > 0 ? [`No row belongs to ${unmatched.join(', ')}`] : []),
    ...(unlisted > 0 ? [`Rejected and not listed here: ${unlisted} more`] : []),
  ];
}
