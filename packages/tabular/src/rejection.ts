/**
 * One thing that could not be read. `row` counts as a spreadsheet shows it, the header being row 1. `fatal` says that
 * the file as a whole cannot be trusted; the rest concerns one row, and the caller decides whether that row stops all.
 */
export type Rejection = {
  sheet: string | null;
  row: number | null;
  column: string | null;
  reason: string;
  fatal: boolean;
};

/** Thrown inside this package where a file cannot be read at all; it becomes a fatal rejection. */
export class FileRefused extends Error {
  readonly row: number | null;
  readonly column: string | null;
  /** Whether the file may still be read as a table that is none of the plan's publications. */
  readonly foreign: boolean;

  constructor(reason: string, at: { row?: number; column?: string; foreign?: boolean } = {}) {
    super(reason);
    this.name = 'FileRefused';
    this.row = at.row ?? null;
    this.column = at.column ?? null;
    this.foreign = at.foreign ?? false;
  }
}

export function fatal(
  reason: string,
  at: { row?: number | null; column?: string | null } = {},
): Rejection {
  return { sheet: null, row: at.row ?? null, column: at.column ?? null, reason, fatal: true };
}

export function rowProblem(row: number, column: string | null, reason: string): Rejection {
  return { sheet: null, row, column, reason, fatal: false };
}
