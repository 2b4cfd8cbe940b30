/** What the overview needs of a row of the board. Dates are days in London, or null. */
type Standing = {
  code: string;
  parentCode: string | null;
  level: number;
  alertRef: string | null;
  decision: string | null;
  reviewOn: string | null;
};

export type SortedBoard<Row> = {
  /** Nothing decided yet, or the day to look again has come. */
  waiting: { row: Row; within: Row[] }[];
  /** Decided, and not yet to be looked at again. */
  decided: Row[];
};

/** From this level on people are asked to decide. */
const DECISION_LEVEL = 2;

/**
 * The themes that ask for a decision, apart from those that have one. A theme stands inside its parent where both wait,
 * so that a family is read once. Rows keep their order.
 */
export function sortBoard<Row extends Standing>(
  rows: readonly Row[],
  today: string,
): SortedBoard<Row> {
  const raised = rows.filter((row) => row.level >= DECISION_LEVEL || row.alertRef !== null);
  const stands = (row: Row) =>
    row.decision !== null && (row.reviewOn === null || row.reviewOn > today);
  const waiting = raised.filter((row) => !stands(row));
  const codes = new Set(waiting.map((row) => row.code));
  const heads = waiting.filter((row) => row.parentCode === null || !codes.has(row.parentCode));
  return {
    waiting: heads.map((row) => ({ row, within: below(row.code, waiting) })),
    decided: raised.filter(stands),
  };
}

function below<Row extends Standing>(code: string, rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => row.parentCode === code)
    .flatMap((row) => [row, ...below(row.code, rows)]);
}
