import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import { FileRefused } from '../rejection.ts';

export type CellCounter = (rows: number, cells: number, widest: number) => void;

/** Counts filled rows and cells over all sheets of a file. Throws `FileRefused` beyond the limits. */
export function countCells(): CellCounter {
  let allRows = 0;
  let allCells = 0;
  return (rows, cells, widest) => {
    allRows += rows;
    allCells += cells * rows;
    if (widest > MAX_COLUMNS) throw new FileRefused('A sheet has more than 1,000 columns');
    if (allRows > MAX_ROWS) throw new FileRefused('The file has more than 200,000 rows');
    if (allCells > MAX_CELLS) throw new FileRefused('The file has more than 2,000,000 cells');
  };
}
