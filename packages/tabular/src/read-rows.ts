import type { CivilDate } from '@heed/domain/calendar/civil-date';
import type { IndicatorSource } from '@heed/domain/plan/indicator-source';

import type { Area, Areas } from './areas.ts';
import { checkFigure, type Figure } from './cells/check-figure.ts';
import type { MissingKind } from './cells/missing-kinds.ts';
import { atDecimals, readNumber, shown } from './cells/read-number.ts';
import { hasControlCharacter, type Table, type TableRow } from './file/parse-table.ts';
import type { BoundSource } from './layouts/bind-sources.ts';
import {
  areaOfRow,
  periodColumn,
  periodOfRow,
  type CellOf,
  type LayoutName,
} from './layouts/layout.ts';
import type { ScorecardObservation } from './observation.ts';
import { rowProblem, type Rejection } from './rejection.ts';

export type RowsReading = {
  observations: ScorecardObservation[];
  rejected: Rejection[];
  otherAreas: number;
  /** Indicators that no row matched. */
  unmatched: BoundSource[];
  notes: string[];
};

export type ReadRows = {
  layout: LayoutName;
  bound: readonly BoundSource[];
  areas: Areas;
  today: CivilDate;
};

/** Every figure of the wanted areas in a table, and every row that should have held one and does not. */
export function readRows(table: Table, { layout, bound, areas, today }: ReadRows): RowsReading {
  const index = new Map(table.header.map((name, at) => [name, at]));
  const reading: RowsReading = {
    observations: [],
    rejected: [],
    otherAreas: 0,
    unmatched: [],
    notes: [],
  };
  const matched = new Set<BoundSource>();
  for (const row of table.rows) {
    const ragged = raggedness(row, table.header.length);
    if (ragged) {
      reading.rejected.push(ragged);
      continue;
    }
    const cell: CellOf = (column) => row.cells[index.get(column) ?? -1] ?? '';
    const area = areaOfRow(layout, cell, areas);
    if (area === null) {
      reading.otherAreas += 1;
      continue;
    }
    const sources = bound.filter(({ source }) => matches(source, cell));
    sources.forEach((one) => matched.add(one));
    const problem = sources.length > 0 ? controlCharacter(row, table.header) : null;
    if (problem) reading.rejected.push(problem);
    else readFigures(row, { layout, sources, area, cell, today }, reading);
  }
  reading.unmatched = bound.filter((one) => !matched.has(one));
  return reading;
}

function readFigures(
  row: TableRow,
  {
    layout,
    sources,
    area,
    cell,
    today,
  }: {
    layout: LayoutName;
    sources: readonly BoundSource[];
    area: Area;
    cell: CellOf;
    today: CivilDate;
  },
  reading: RowsReading,
): void {
  for (const { indicator, source } of sources) {
    const when = periodOfRow(source, cell);
    if ('problem' in when) {
      reading.rejected.push(rowProblem(row.number, periodColumn(layout), when.problem));
      return;
    }
    if (when.period.end > today) {
      const reason = `The period ${when.period.label} ends on ${when.period.end}, which is still to come`;
      reading.rejected.push(rowProblem(row.number, periodColumn(layout), reason));
      return;
    }
    const figure = readFigure(source, cell, indicator);
    if ('reason' in figure) {
      reading.rejected.push(rowProblem(row.number, figure.column, figure.reason));
      continue;
    }
    reading.observations.push({
      indicator: indicator.code,
      areaCode: area.code,
      period: when.period,
      ...figure,
      raw: cell(source.value),
      status: when.status ?? null,
      row: row.number,
      column: source.value,
    });
  }
}

type ReadFigure = Figure & { missing: MissingKind | null; coverage?: number };

function readFigure(
  source: IndicatorSource,
  cell: CellOf,
  { unit, decimals }: { unit: string; decimals: number },
): ReadFigure | { column: string; reason: string } {
  const figure: ReadFigure = { value: null, numerator: null, denominator: null, missing: null };
  const main = readNumber(cell(source.value), { unit });
  if (main.kind === 'problem') return { column: source.value, reason: main.reason };
  if (main.kind === 'missing') figure.missing = main.missing;
  else figure.value = atDecimals(main.value, decimals);

  const columns = { value: source.value, ...countColumns(source) };
  for (const part of ['numerator', 'denominator'] as const) {
    const column = columns[part];
    if (column === undefined) continue;
    const count = readNumber(cell(column), { unit: '' });
    if (count.kind === 'problem') return { column, reason: count.reason };
    if (count.kind === 'value') figure[part] = count.value;
  }
  const within = source.layout === 'dfe-tidy' ? source.coverage : undefined;
  const coverage = within === undefined ? null : readNumber(cell(within), { unit: '' });
  if (within !== undefined && coverage?.kind === 'problem') {
    return { column: within, reason: coverage.reason };
  }
  if (coverage?.kind === 'value') figure.coverage = coverage.value;
  const problem = checkFigure(figure, unit);
  if (problem) return { column: columns[problem.part] ?? source.value, reason: problem.reason };
  return withPairedCounts(figure);
}

function countColumns(source: IndicatorSource): { numerator?: string; denominator?: string } {
  if (source.layout !== 'dfe-tidy' || !source.numerator || !source.denominator) return {};
  return { numerator: source.numerator, denominator: source.denominator };
}

/** One count without the other says nothing about a share, and a withheld figure is not to be worked out again. */
function withPairedCounts(figure: ReadFigure): ReadFigure {
  const whole = figure.value !== null && figure.numerator !== null && figure.denominator !== null;
  return whole ? figure : { ...figure, numerator: null, denominator: null };
}

/** Publishers change capitals in category text between releases, so case does not count. */
function matches(source: IndicatorSource, cell: CellOf): boolean {
  return Object.entries(source.match).every(
    ([column, text]) => cell(column).trim().toLowerCase() === text.toLowerCase(),
  );
}

/** A row with too few or too many cells may have slipped sideways; blank cells at its end are harmless. */
function raggedness({ number, cells }: TableRow, columns: number): Rejection | null {
  const beyond = cells.slice(columns).filter((cell) => cell.trim() !== '').length;
  if (cells.length >= columns && beyond === 0) return null;
  return rowProblem(
    number,
    null,
    `The row has ${cells.length} cells where the header has ${columns}`,
  );
}

function controlCharacter(
  { number, cells }: TableRow,
  header: readonly string[],
): Rejection | null {
  if (!hasControlCharacter(cells.join('\n'))) return null;
  const at = cells.findIndex(hasControlCharacter);
  if (at < 0) return null;
  const reason = `“${shown(cells[at] ?? '')}” holds a control character`;
  return rowProblem(number, header[at] ?? null, reason);
}
