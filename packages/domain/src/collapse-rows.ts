import { InputError } from './input-error.ts';

type Key = readonly string[];

/**
 * Puts rows in the order of their keys (by code unit, part by part) and collapses equal ones. The
 * rows must have their defaults filled and their keys in one order. Different rows with the same
 * key are refused: `InputError` with `duplicate_id`.
 */
export function collapseRows<Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Row[] {
  const sorted = rows.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
  return sorted.filter((row, index) => {
    const before = sorted[index - 1];
    if (before === undefined || compareKeys(keyOf(before), keyOf(row)) !== 0) return true;
    if (JSON.stringify(before) === JSON.stringify(row)) return false;
    throw new InputError('duplicate_id', `different rows share the key ${keyOf(row).join(' ')}`);
  });
}

/** Order of two strings by code unit, for `toSorted`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const order = compareText(part, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
