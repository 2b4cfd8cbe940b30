import { compareText } from '../collapse-rows.ts';
import { descending } from '../rounding.ts';
import { inQuestion } from './confidence.ts';
import type { Entry } from './entry.ts';
import type { TriangulationPack } from './pack.ts';
import { ledgerOf, SOURCES } from './sheet.ts';
import { standingOf, type ThemeState } from './state.ts';

/** The first set of the heaviest origins, smallest first, whose entries alone give the same state (tri-1 §8). */
export function smallestSufficient(
  counted: readonly Entry[],
  state: ThemeState,
  pack: TriangulationPack,
): string[] | null {
  if (state === 'QUIET') return null;
  const ranked = heaviestOrigins(inQuestion(state, counted), pack.counterfactual.origins);
  const candidates = new Set(ranked);
  const ledger = ledgerOf(counted.filter(({ origin }) => candidates.has(origin)));
  const numbers = new Map(ledger.origins.map((origin, number) => [origin, number]));
  const without = new Uint8Array(ledger.origins.length);
  const suffices = (chosen: readonly string[]) => {
    without.fill(1);
    for (const origin of chosen) without[numbers.get(origin) ?? 0] = 0;
    return standingOf(ledger, pack, { ...SOURCES, without }).state === state;
  };
  for (let size = 1; size <= pack.counterfactual.size; size += 1) {
    for (const chosen of combinations(ranked, size)) if (suffices(chosen)) return chosen;
  }
  return null;
}

/** The origins with the greatest weights, downwards; those that weigh the same by code unit. */
function heaviestOrigins(entries: readonly Entry[], many: number): string[] {
  const greatest = new Map<string, number>();
  for (const { origin, q } of entries) greatest.set(origin, Math.max(q, greatest.get(origin) ?? 0));
  return [...greatest]
    .sort(([a, p], [b, q]) => descending(p, q) || compareText(a, b))
    .slice(0, many)
    .map(([origin]) => origin);
}

/** Every choice of `size` of the values, in lexicographic order of their places. */
function* combinations(values: readonly string[], size: number): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, value] of values.entries()) {
    for (const rest of combinations(values.slice(index + 1), size - 1)) yield [value, ...rest];
  }
}
