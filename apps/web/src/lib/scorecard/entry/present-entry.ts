import type { EntryProblem } from '@heed/services/scorecard/entry/entry-input';
import type { EntryGrid } from '@heed/services/scorecard/entry/show-entry-grid';
import type { CollectionRow } from '@heed/services/scorecard/entry/list-collections';
import { YEAR_TYPES } from '@heed/domain/catalogue/year-types';

import { timeInWords } from '#lib/words/dates.ts';
import { capitalised } from '#lib/words/lists.ts';
import { unitBeside } from '../figure.ts';
import { frequencyWords } from '../present-row.ts';
import { standingInWords, typedOf } from './typed-cell.ts';

/** The measures of one collection and period as rows to fill in. */
export function presentGrid(grid: EntryGrid) {
  return {
    owner: grid.owner,
    frequency: frequencyWords(grid.rhythm.frequency),
    period: capitalised(grid.period.label),
    previousLabel: capitalised(grid.previousLabel),
    rows: grid.rows.map(({ standing, previous, ...row }) => ({
      code: row.code,
      name: row.name,
      definition: row.definition,
      unit: row.unit,
      decimals: row.decimals,
      counted: row.counted,
      unitNote: unitBeside(row),
      previous: standingInWords(previous, row),
      standing: standing && standingInWords(standing, row),
      savedBy: standing && savedWords(standing),
      typed: typedOf(standing),
    })),
  };
}
export type PresentedGrid = ReturnType<typeof presentGrid>;
export type PresentedEntryRow = PresentedGrid['rows'][number];

/** A collection with the periods one may open. */
export function presentCollection(one: CollectionRow) {
  const { slug, owner, frequency, yearType, measures, periods } = one;
  return {
    slug,
    owner,
    frequency: frequencyWords(frequency),
    yearNote: frequency === 'annual' ? YEAR_TYPES[yearType] : null,
    measures,
    periods: periods.map(({ code, label, entered }) => ({
      href: `/scorecard/enter/${slug}/${code}`,
      label: capitalised(label),
      entered: entered === measures ? 'all in' : `${entered} of ${measures} in`,
    })),
  };
}

type Row = Pick<EntryGrid['rows'][number], 'code' | 'name' | 'unit' | 'decimals'>;

/** A problem as an error of the form, at its input and with the measure it is about. */
export function problemAsError({ code, part, message }: EntryProblem, rows: readonly Row[]) {
  if (code === null) return { field: part, message };
  const name = rows.find((row) => row.code === code)?.name ?? code;
  return { field: `${code}-${part}`, message: `${name}: ${message}` };
}

function savedWords({ by, at }: { by: string | null; at: Date }): string {
  return by === null ? 'From a file' : `By hand, ${by}, ${timeInWords(at)}`;
}
