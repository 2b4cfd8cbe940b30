import { checkHeader, type Table } from './file/parse-table.ts';
import { bindSources } from './layouts/bind-sources.ts';
import { MAX_LISTED_REJECTIONS } from './limits.ts';
import type { FileReading, ReadFile } from './file-reading.ts';
import { readPlanTable } from './read-plan-table.ts';
import { countMissing } from './read-scorecard.ts';
import type { Rejection } from './rejection.ts';
import { settleDuplicates } from './settle-duplicates.ts';
import { findTables } from './tables/find-tables.ts';
import type { FoundTable } from './tables/table.ts';
import type { Workbook } from './workbook/workbook.ts';

/**
 * A publication of the plan that somebody saved as a workbook, or put titles above: read as the plan says, sheet by
 * sheet. Null if no table of the workbook is one that has figures of the own area.
 */
export function planReading(
  workbook: Workbook,
  { indicators, areas, today }: ReadFile,
): Omit<FileReading, 'file'> | null {
  const reading = {
    layout: null as FileReading['layout'],
    rowsRead: 0,
    otherAreas: 0,
    observations: [] as FileReading['observations'],
    rejected: [] as Rejection[],
    notes: [] as string[],
  };
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    for (const found of findTables(sheet)) {
      const table = plainTable(found);
      const { layout, bound, rejected, foreign } = bindSources(table.header, indicators);
      if (layout === null || foreign) continue;
      checkHeader(table.header);
      reading.layout = layout;
      const read =
        rejected.length > 0
          ? { observations: [], rejected, otherAreas: 0, notes: [] }
          : readPlanTable(table, { layout, bound, areas, today });
      const name = workbook.kind === 'csv' ? null : sheet.name;
      reading.rowsRead += table.rows.length;
      reading.otherAreas += read.otherAreas;
      reading.observations.push(...read.observations);
      reading.notes.push(...read.notes);
      reading.rejected.push(...read.rejected.map((one) => ({ ...one, sheet: name })));
    }
  }
  const { observations, rejected } = settleDuplicates(reading.observations);
  const local = observations.some(({ areaCode }) => areaCode === areas.local.code);
  const problems = clip([...reading.rejected, ...rejected]);
  if (reading.layout === null || (!local && problems.listed.length === 0)) return null;
  return {
    layout: reading.layout,
    rowsRead: reading.rowsRead,
    observations,
    figures: observations.length,
    missing: countMissing(observations),
    rejected: problems.listed,
    notes: [
      ...workbook.notes,
      ...reading.notes,
      ...(reading.otherAreas > 0
        ? [`Rows about other areas, left out: ${reading.otherAreas}`]
        : []),
      ...problems.notes,
    ],
    understood: null,
  };
}

/** The first so many problems, and a note on how many are not listed. */
export function clip(rejected: readonly Rejection[]): { listed: Rejection[]; notes: string[] } {
  const unlisted = rejected.length - MAX_LISTED_REJECTIONS;
  return {
    listed: rejected.slice(0, MAX_LISTED_REJECTIONS),
    notes: unlisted > 0 ? [`Rejected and not listed here: ${unlisted} more`] : [],
  };
}

function plainTable({ paths, rows }: FoundTable): Table {
  return {
    header: paths.map((path) => path.at(-1) ?? ''),
    rows: rows.map(({ row }) => ({
      number: row.number,
      cells: paths.map((_, column) => row.cells[column]?.text ?? ''),
    })),
  };
}
