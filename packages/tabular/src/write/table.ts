/** A table to write: one header row, then rows as long as it. Null is an empty cell. */
export type OutTable = {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** Text that a spreadsheet would take for a formula, or that a program might (ASVS 5.0, 1.2.10). */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}
