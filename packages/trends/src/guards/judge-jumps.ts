export type JumpVerdict = {
  /** Kept out until a person decides. */
  quarantined: boolean;
  reason: 'far_from_neighbours' | 'above_ceiling' | null;
  /** How many times the usual figure near it the value is; null where there is none to compare with. */
  times: number | null;
};

export type JumpInput = {
  /** In time order; null is missing. */
  values: readonly (number | null)[];
  /** Values of one group share a scale: a year of year-to-date figures, else all. */
  groups?: readonly string[];
  /** The most each value can be, where that is known: places × days. Null is not known. */
  ceilings?: readonly (number | null)[];
};

/** A value is compared with the median of this many others of its group, the nearest in time. */
const NEAREST = 5;
/** Fewest others for a verdict: of two figures that disagree nobody knows which is wrong. */
const LEAST_OTHERS = 2;
/** Times as much, or as little, that no real change of a count explains between neighbours. */
const IMPLAUSIBLE = 20;
/** Figures below this may do so: 2 and 60 cases can both be right. */
const LEAST_SIZE = 100;

/**
 * Figures that look like a wrong unit or a slip of the hand: far above or below their neighbours on both sides, or more
 * than there can be. Zero is never judged. Neither side is moved by the odd value itself, so the good values
 * beside it stay.
 */
export function judgeJumps({ values, groups, ceilings }: JumpInput): JumpVerdict[] {
  return values.map((value, index) => {
    if (value === null || value === 0) return { quarantined: false, reason: null, times: null };
    const usual = usualNear(values, index, groups);
    const times = usual === null || usual === 0 ? null : value / usual;
    const ceiling = ceilings?.[index] ?? null;
    if (ceiling !== null && value > ceiling) {
      return { quarantined: true, reason: 'above_ceiling', times };
    }
    const size = Math.max(Math.abs(value), Math.abs(usual ?? 0));
    const factor = times === null ? 1 : Math.max(Math.abs(times), 1 / Math.abs(times));
    const far = size >= LEAST_SIZE && factor > IMPLAUSIBLE;
    return { quarantined: far, reason: far ? 'far_from_neighbours' : null, times };
  });
}

function usualNear(
  values: readonly (number | null)[],
  index: number,
  groups: readonly string[] | undefined,
): number | null {
  const others: number[] = [];
  for (let away = 1; away < values.length && others.length < NEAREST; away += 1) {
    for (const at of [index - away, index + away]) {
      const other = values[at] ?? null;
      if (other !== null && groups?.[at] === groups?.[index]) others.push(other);
    }
  }
  if (others.length < LEAST_OTHERS) return null;
  others.sort((a, b) => a - b);
  const middle = others.length / 2;
  return ((others[Math.floor(middle)] ?? 0) + (others[Math.ceil(middle) - 1] ?? 0)) / 2;
}
