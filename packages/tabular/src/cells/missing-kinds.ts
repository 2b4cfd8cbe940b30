/**
 * Why a figure is not there. The kinds are kept apart, because a suppressed figure exists, a figure that was never
 * collected does not, and neither is zero.
 */
export const MISSING_KINDS = {
  suppressed: 'withheld to protect people',
  not_available: 'not available',
  not_applicable: 'not applicable',
  low: 'rounds to zero but is not zero',
  low_sensitive: 'rounds to zero, on a sensitive subject',
  unreliable: 'too unreliable to publish',
  no_reason: 'no figure, and no reason given',
  blank: 'left blank',
} as const;
export type MissingKind = keyof typeof MISSING_KINDS;

/**
 * Symbols of the Department for Education's open data standard (c, x, z, u, low, k and the older `:` and `~`), and
 * those of other publishers, as found in their files. Brackets and capitals vary and mean nothing.
 */
const SYMBOLS: Readonly<Record<string, MissingKind>> = {
  '': 'blank',
  c: 'suppressed',
  '*': 'suppressed',
  x: 'not_available',
  ':': 'not_available',
  n: 'not_available',
  z: 'not_applicable',
  y: 'not_applicable',
  low: 'low',
  '~': 'low',
  k: 'low_sensitive',
  u: 'unreliable',
  '-': 'no_reason',
  '..': 'no_reason',
  'n/a': 'no_reason',
  na: 'no_reason',
};

/** The kind a symbol stands for; null where the text is no such symbol. `<5` is a small count withheld. */
export function missingKindOf(text: string): MissingKind | null {
  const symbol = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .trim()
    .toLowerCase();
  if (Object.hasOwn(SYMBOLS, symbol)) return SYMBOLS[symbol] ?? null;
  return /^<\s?\d{1,3}$/.test(symbol) ? 'suppressed' : null;
}
