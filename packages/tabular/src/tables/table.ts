import type { PeriodText } from '../periods/period-text.ts';
import type { Place } from '../places/find-place.ts';
import type { SheetRow } from '../workbook/workbook.ts';

/** What a column of a table is for. */
export type ColumnRole =
  | { kind: 'area'; by: 'code' | 'number' | 'name' }
  /** Which kind of area a row is about: national, regional, council. */
  | { kind: 'level' }
  | { kind: 'period' }
  /** The other half of a period: `Reporting year`, `Week 37`. */
  | { kind: 'period-part' }
  /** `period` and `place` where the header says them, so that one row has many figures. */
  | { kind: 'figure'; metric: string; period: PeriodText | null; place: Place | null }
  /** Targets, tolerances, and averages of areas the header does not name: numbers, but no figure of an area. */
  | { kind: 'yardstick' }
  /** Words that say which figure a row holds. `numbers` counts cells among them that could be figures. */
  | { kind: 'label'; numbers: number }
  /** Words about a figure, such as why it is blank. */
  | { kind: 'remark' }
  /** Arrows, links, ranks, versions, days of publication: nothing that tells figures apart. */
  | { kind: 'aside' };

/** `index` counts from 0; `label` is all that the header rows say of the column. */
export type Column = { index: number; path: readonly string[]; label: string; role: ColumnRole };

/** A table as it stands in a sheet, before its columns are understood. Row numbers are those of the spreadsheet. */
export type FoundTable = {
  headerRows: readonly number[];
  /** For each column from 0, what its header cells say from top to bottom; empty where it has none. */
  paths: readonly (readonly string[])[];
  rows: readonly { row: SheetRow; section: string }[];
  /** Titles and notes above and below. */
  around: readonly string[];
};

export type TableShape = 'list' | 'long' | 'wide-months' | 'wide-years' | 'mixed';
