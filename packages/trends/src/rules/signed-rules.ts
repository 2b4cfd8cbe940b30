/** At each point: 1 upper, -1 lower, 0 none. */
export type Signed = -1 | 0 | 1;

/** Limits of one point; NaN where there is none. */
export type Bounds = { lower: number; upper: number };

/*
 * The special-cause rules as PowerBI-SPC reads them. They look back over a window of fixed length, and a window that
 * fires marks all its points, so a later window repaints the points it shares with an earlier one.
 */

/** Not within the limits. Limits that are no number hold no point: all are lower, as the tool has it. */
export function beyondLimits(values: readonly number[], limits: readonly Bounds[]): Signed[] {
  return values.map((value, at) => {
    const { lower, upper } = limits[at] ?? { lower: NaN, upper: NaN };
    if (value >= lower && value <= upper) return 0;
    return value > upper ? 1 : -1;
  });
}

/** So many points in a row on one side of the centre. */
export function shiftPoints(values: readonly number[], centre: number, length: number): Signed[] {
  return markWindows(
    values.map((value) => signOf(value - centre, Math.abs(centre))),
    length,
  );
}

/** So many points in a row, each above (or each below) the one before it. */
export function trendPoints(values: readonly number[], length: number): Signed[] {
  const steps = values.map((value, at) =>
    at === 0 ? 0 : signOf(value - (values[at - 1] ?? 0), 0),
  );
  return markWindows(steps, length - 1, length);
}

/** Two of three points beyond the inner limits on one side, wherever the third is; only the points beyond are marked. */
export function twoInThreePoints(values: readonly number[], inner: readonly Bounds[]): Signed[] {
  const outside = values.map((value, at): Signed => {
    const { lower, upper } = inner[at] ?? { lower: NaN, upper: NaN };
    if (value > upper) return 1;
    return value < lower ? -1 : 0;
  });
  const marks = values.map((): Signed => 0);
  for (let at = 0; at < values.length; at += 1) {
    const total = (outside[at] ?? 0) + (outside[at - 1] ?? 0) + (outside[at - 2] ?? 0);
    if (Math.abs(total) < 2) continue;
    for (let index = Math.max(0, at - 2); index <= at; index += 1) {
      if (outside[index] !== 0) marks[index] = total > 0 ? 1 : -1;
    }
  }
  return marks;
}

/** Marks `painted` points back from each end of `length` equal signs in a row. */
function markWindows(signs: readonly Signed[], length: number, painted = length): Signed[] {
  const marks = signs.map((): Signed => 0);
  let run = 0;
  signs.forEach((sign, at) => {
    run = sign === signs[at - 1] ? run + 1 : 1;
    if (sign !== 0 && run >= length) marks.fill(sign, Math.max(0, at - painted + 1), at + 1);
  });
  return marks;
}

function signOf(difference: number, scale: number): Signed {
  if (!(Math.abs(difference) > scale * 1e-12)) return 0;
  return difference > 0 ? 1 : -1;
}
