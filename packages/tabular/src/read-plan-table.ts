import { publicationsOf } from './layouts/publications.ts';
import type { ScorecardObservation } from './observation.ts';
import type { Table } from './file/parse-table.ts';
import { readRows, type ReadRows, type RowsReading } from './read-rows.ts';
import { rowProblem } from './rejection.ts';

/**
 * Every figure of the wanted areas in a table that the plan knows. A log of versions is read publication by publication,
 * oldest first, and each of its figures says when it was published.
 */
export function readPlanTable(table: Table, context: ReadRows): RowsReading {
  if (context.layout !== 'lait-versions') return readRows(table, context);
  const { publications, rejected } = publicationsOf(table, context.today);
  const whole: RowsReading = {
    observations: [],
    rejected,
    otherAreas: 0,
    unmatched: [...context.bound],
    notes: [],
  };
  for (const { on, name, rows } of publications) {
    const read = readRows({ header: table.header, rows }, context);
    whole.rejected.push(...read.rejected);
    whole.otherAreas += read.otherAreas;
    whole.unmatched = whole.unmatched.filter((one) => read.unmatched.includes(one));
    for (const one of read.observations) {
      const early = publishedTooEarly(one, on);
      if (early) whole.rejected.push(early);
      else whole.observations.push({ ...one, publication: { on, name } });
    }
  }
  const [first, last] = [publications[0], publications.at(-1)];
  if (first && last) {
    whole.notes.push(
      `Holds ${publications.length} publications, of ${first.on} to ${last.on}: each figure is stored with its own day`,
    );
  }
  return whole;
}

function publishedTooEarly({ period, row, column }: ScorecardObservation, on: string) {
  if (period.end <= on) return null;
  const reason = `The period ${period.label} ends on ${period.end}, after its day of publication, ${on}`;
  return rowProblem(row, column, reason);
}
