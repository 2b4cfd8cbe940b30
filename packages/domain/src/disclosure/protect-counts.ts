/**
 * Counts that could point at a person are not shown. Adult safeguarding returns set counts below 5 to `[c]`
 * (NHS England, Safeguarding Adults Collection, statistical disclosure control); the Department for Education writes `c`.
 */
export const SMALLEST_SHOWN = 5;

/**
 * One figure that may be shown. `counts` are the numbers of people or events it gives away: the value of a count; the
 * numerator, the denominator and what is left between them of a share; none where only the share is known. Figures of one
 * total give their counts in the same order. `open` says that it is published already, so hiding it here hides nothing.
 */
export type CountedFigure = { id: string; counts: readonly number[]; open: boolean };

/** A figure that is the sum of others, by their ids: a year of its quarters, all concerns of each kind of concern. */
export type Total = { total: string; parts: readonly string[] };

/**
 * Which figures must not be shown. Primary: any with a count of 1 to 4 behind it; 0 says nothing of anybody. Secondary:
 * as long as a hidden figure could be found by subtraction from a total, or what is hidden under one total sums to so
 * little that each must be small, the smallest figure beside it is hidden too, and the total itself in the end.
 *
 * It takes all there is, never what a filter leaves: so one figure is hidden on every page and in every file or in none,
 * and no two of them can be subtracted. What is open is never hidden, and where only open figures stand beside a hidden
 * one nothing more can be done. Pure; the order of the input does not matter.
 */
export function findHidden({
  figures,
  totals,
}: {
  figures: readonly CountedFigure[];
  totals: readonly Total[];
}): Set<string> {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const hidden = new Set(figures.filter(isSmall).map(({ id }) => id));
  const sums = totals.flatMap(({ total, parts }) => {
    const whole = byId.get(total);
    const known = parts.flatMap((id) => byId.get(id) ?? []);
    return whole && known.length === parts.length ? [{ whole, parts: known }] : [];
  });
  // Each round hides at least one figure more, so it ends.
  for (let more = true; more;) {
    more = false;
    for (const sum of sums) {
      const next = isSafe(sum, hidden) ? null : nextToHide(sum, hidden);
      if (!next) continue;
      hidden.add(next.id);
      more = true;
    }
  }
  return hidden;
}

/** Whether a figure by itself is too small to be shown. */
export function isSmall({ counts, open }: Omit<CountedFigure, 'id'>): boolean {
  return !open && counts.some((count) => count > 0 && count < SMALLEST_SHOWN);
}

type Sum = { whole: CountedFigure; parts: readonly CountedFigure[] };

/** Whether what is hidden in a sum stays hidden when everything shown in it is subtracted. */
function isSafe({ whole, parts }: Sum, hidden: ReadonlySet<string>): boolean {
  const unknown = parts.filter(({ id }) => hidden.has(id));
  if (hidden.has(whole.id)) return unknown.length > 0;
  if (unknown.length === 0) return true;
  if (unknown.length === 1) return false;
  // With everything else at its least, each hidden count could still be one that would be shown.
  return whole.counts.every((_, index) => {
    const left = unknown.reduce((sum, one) => sum + (one.counts[index] ?? 0), 0);
    return left === 0 || left - (unknown.length - 1) >= SMALLEST_SHOWN;
  });
}

/** The smallest part that is still shown, one above 0 first, and the total when no part is left. */
function nextToHide({ whole, parts }: Sum, hidden: ReadonlySet<string>): CountedFigure | null {
  const size = ({ counts }: CountedFigure) => Math.max(0, ...counts);
  const shown = parts
    .filter(({ id, open }) => !open && !hidden.has(id))
    .sort(
      (a, b) =>
        Number(size(a) === 0) - Number(size(b) === 0) ||
        size(a) - size(b) ||
        (a.id < b.id ? -1 : 1),
    );
  return shown[0] ?? (whole.open || hidden.has(whole.id) ? null : whole);
}
