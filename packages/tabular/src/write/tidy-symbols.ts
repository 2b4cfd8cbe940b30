import type { MissingKind } from '../cells/missing-kinds.ts';

/**
 * What stands in place of a figure that is not there, in the Department for Education's open data standard: `c`
 * suppressed, `x` not available, `z` not applicable, `low` rounds to 0, `u` too unreliable. It has no symbol for a gap
 * without a reason, which is then not available.
 */
const SYMBOLS: Readonly<Record<MissingKind, string>> = {
  suppressed: 'c',
  not_available: 'x',
  not_applicable: 'z',
  low: 'low',
  low_sensitive: 'k',
  unreliable: 'u',
  no_reason: 'x',
  blank: 'x',
};

/** The symbol of a stored gap; `x` for a kind this release does not know. */
export function tidySymbol(missing: string | null): string {
  const known: Readonly<Record<string, string>> = SYMBOLS;
  return known[missing ?? 'no_reason'] ?? 'x';
}
