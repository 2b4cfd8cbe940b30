export type JumpVerdict = {
  /** Kept out until a person decides. */
  quarantined: boolean;
  reason: 'far_from_neighbours' | 'above_ceiling' | null;
  /** How many times the median of the figures near it the value is; null where there are too few to compare with. */
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

/** A value is compared with this many others of its group, the nearest in time. */
const NEAREST = 5;
/** Fewest others for a verdict: of two figures that disagree nobody knows which is wrong. */
const LEAST_OTHERS = 2;
/** Times as much, or as little, that no real change of a count explains between neighbours. */
const IMPLAUSIBLE = 20;
/** Figures below this may do so: 2 and 60 cases can both be right. */
const LEAST_SIZE = 100;

/**
 * Figures that look like a wrong unit or a slip of the hand: far from most of the figures near it, on either side, or more
 * than there can be. The good values beside an odd one stay, because one other does not make most. Zero is neither
 * judged nor compared with.
 */
export function judgeJumps({ values, groups, ceilings }: JumpInput): JumpVerdict[] {
  return values.map((value, index) => {
    if (value === null || value === 0) return { quarantined: false, reason: null, times: null };
    const others = othersNear(values, index, groups);
    const usual = others.length < LEAST_OTHERS ? 0 : median(others);
    const times = usual === 0 ? null : value / usual;
    const ceiling = ceilings?.[index] ?? null;
    if (ceiling !== null && value > ceiling) {
      return { quarantined: true, reason: 'above_ceiling', times };
    }
    const away = others.filter((other) => isFar(value, other)).length;
    const far = others.length >= LEAST_OTHERS && away > others.length / 2;
    return { quarantined: far, reason: far ? 'far_from_neighbours' : null, times };
  });
}

function isFar(value: number, other: number): boolean {
  const [less, more] = [Math.abs(value), Math.abs(other)].sort((a, b) => a - b);
  return (
    less !== undefined && more !== undefined && more >= LEAST_SIZE && more > IMPLAUSIBLE * less
  );
}

function othersNear(
  values: readonly (number | null)[],
  index: number,
  groups: readonly string[] | undefined,
): number[] {
  const others: number[] = [];
  for (let away = 1; away < values.length && others.length < NEAREST; away += 1) {
    for (const at of [index - away, index + away]) {
      const other = values[at] ?? 0;
      if (other !== 0 && groups?.[at] === groups?.[index]) others.push(other);
    }
  }
  return others;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
