import type { IndicatorSource } from '@heed/domain/plan/indicator-source';

import { findArea, type Area, type Areas } from '../areas.ts';
import type { PeriodReading } from '../periods/period.ts';
import { readLaitPeriod, type FigureStatus } from '../periods/read-lait-period.ts';
import { readTidyPeriod } from '../periods/read-tidy-period.ts';

/** Layouts of sources, and one that tells how figures of such a source changed. */
export type LayoutName = IndicatorSource['layout'] | 'lait-versions';

export const LAYOUTS = {
  'dfe-tidy': {
    label: 'Department for Education tidy CSV',
    columns: [
      'time_period',
      'time_identifier',
      'geographic_level',
      'country_code',
      'region_code',
      'old_la_code',
      'new_la_code',
    ],
  },
  'lait-long': {
    label: 'Local Authority Interactive Tool long table',
    columns: ['short_desc', 'years', 'la_number', 'value'],
  },
  'lait-versions': {
    label: 'log of versions of that table',
    columns: ['published_on', 'short_desc', 'years', 'area', 'value', 'version'],
  },
} as const satisfies Record<LayoutName, { label: string; columns: readonly string[] }>;

/** Cell of a row by column name; empty text where the row is too short. */
export type CellOf = (column: string) => string;

/** The wanted area a row is about; null for any other, such as a school or another council. */
export function areaOfRow(layout: LayoutName, cell: CellOf, areas: Areas): Area | null {
  switch (layout) {
    case 'dfe-tidy':
      return tidyArea(cell, areas);
    case 'lait-long':
      return findArea(areas, { code: '', laCode: cell('la_number').trim() });
    case 'lait-versions':
      return areaNamed(areas, cell('area'));
    default:
      return layout satisfies never;
  }
}

/** The log gives no number of an area, and spells names as its publisher's table does. */
function areaNamed(areas: Areas, text: string): Area | null {
  const name = text.trim().toLowerCase();
  const wanted = [areas.local, ...areas.benchmarks];
  return wanted.find((area) => area.name.toLowerCase() === name) ?? null;
}

function tidyArea(cell: CellOf, areas: Areas): Area | null {
  switch (cell('geographic_level').trim().toLowerCase()) {
    case 'national':
      return findArea(areas, { code: cell('country_code').trim(), laCode: '' });
    case 'regional':
      return findArea(areas, { code: cell('region_code').trim(), laCode: '' });
    case 'local authority':
      return findArea(areas, {
        code: cell('new_la_code').trim(),
        laCode: cell('old_la_code').trim(),
      });
    default:
      return null;
  }
}

/** Where the period of a row stands, for messages. */
export function periodColumn(layout: LayoutName): string {
  return layout === 'dfe-tidy' ? 'time_period' : 'years';
}

export function periodOfRow(
  source: IndicatorSource,
  cell: CellOf,
): PeriodReading & { status?: FigureStatus } {
  switch (source.layout) {
    case 'dfe-tidy':
      return readTidyPeriod(cell('time_period'), cell('time_identifier'));
    case 'lait-long':
      return readLaitPeriod(cell('years'), source.years);
    default:
      return source satisfies never;
  }
}
