import type { LaitYears } from '@heed/domain/plan/indicator-source';

import type { Areas } from '../areas.ts';
import type { TableFigure } from '../tables/figure.ts';
import type { SheetTable } from '../tables/read-workbook.ts';
import { areaOfFigure } from './area-of-figure.ts';
import { suggestYears } from './suggest-years.ts';

/** One measure of a file, with what a person needs to recognise it. `latest` is its last figure for the own area. */
export type FileMeasure = {
  measure: string;
  sheet: string | null;
  /** Figures of the areas that are kept, missing ones included. */
  figures: number;
  latest: string;
  years: LaitYears;
};

/** What was understood of one table, for the page that shows it. */
export type TableSummary = {
  sheet: string | null;
  shape: string;
  headerRows: readonly number[];
  rows: number;
  /** Heading and purpose of each column that counts. */
  columns: readonly { heading: string; purpose: string }[];
  /** The first rows, as texts in the order of `columns`. */
  sample: readonly (readonly string[])[];
};

/** A page lists so many measures; a file with more is a national table whose plan publication is imported instead. */
export const MAX_LISTED_MEASURES = 200;
const SAMPLE_ROWS = 3;
const SAMPLE_COLUMNS = 12;

/** The measures of a file that have a figure of an area that is kept, in the order of the file, and how many in all. */
export function listMeasures(
  figures: readonly TableFigure[],
  { tables, areas }: { tables: readonly SheetTable[]; areas: Areas },
): { measures: FileMeasure[]; total: number } {
  const byMeasure = new Map<string, FileMeasure>();
  const years = new Map<string | null, LaitYears>();
  for (const { sheet, table } of tables) {
    if (!years.has(sheet)) years.set(sheet, suggestYears(hintsOf(table)));
  }
  for (const figure of figures) {
    const area = areaOfFigure(figure, areas);
    if (area === null) continue;
    const known = byMeasure.get(figure.measure) ?? {
      measure: figure.measure,
      sheet: figure.sheet,
      figures: 0,
      latest: '',
      years:
        figure.periodPart === ''
          ? (years.get(figure.sheet) ?? 'reporting')
          : suggestYears([figure.periodPart]),
    };
    known.figures += 1;
    if (area.code === areas.local.code && figure.value !== null) known.latest = figure.raw;
    byMeasure.set(figure.measure, known);
  }
  const all = [...byMeasure.values()];
  return { measures: all.slice(0, MAX_LISTED_MEASURES), total: all.length };
}

/** Each table in words: where it stands, what its columns are for, and its first rows. */
export function summariseTables(tables: readonly SheetTable[]): TableSummary[] {
  return tables.slice(0, 50).map(({ sheet, table }) => {
    const columns = table.columns
      .filter(({ role }) => role.kind !== 'aside')
      .slice(0, SAMPLE_COLUMNS);
    return {
      sheet,
      shape: table.shape,
      headerRows: table.found.headerRows,
      rows: table.found.rows.length,
      columns: columns.map(({ label, role }) => ({ heading: label, purpose: role.kind })),
      sample: table.found.rows
        .slice(0, SAMPLE_ROWS)
        .map(({ row }) => columns.map(({ index }) => (row.cells[index]?.text ?? '').slice(0, 60))),
    };
  });
}

function hintsOf({ columns, found }: SheetTable['table']): string[] {
  return [...columns.flatMap(({ path }) => path), ...found.around.slice(0, 10)];
}
