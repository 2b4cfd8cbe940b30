/**
 * The gamma function and its incomplete forms. Series below the mean and a continued fraction above it, so that the
 * smaller of the two tails always keeps its relative precision (Abramowitz and Stegun, 6.1.41, 6.5.29, 6.5.31).
 */

const EPSILON = 1e-17;
const TINY = 1e-300;
const STEPS = 100_000;

/** log Γ at 0, ½, 1, 1½ …, as they are asked for: chi-squared, Student's and the normal law ask for no others. */
const HALVES = new Float64Array(1_024).fill(NaN);

/** log Γ(x) for x > 0, to about 1e-15 of its value. */
export function logGamma(x: number): number {
  const halves = 2 * x;
  if (!(halves < HALVES.length && Number.isInteger(halves))) return computeLogGamma(x);
  const known = HALVES[halves] ?? NaN;
  if (!Number.isNaN(known)) return known;
  const found = computeLogGamma(x);
  HALVES[halves] = found;
  return found;
}

function computeLogGamma(x: number): number {
  let shift = 1;
  let at = x;
  while (at < 16) {
    shift *= at;
    at += 1;
  }
  const xx = at * at;
  const series =
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / xx) / xx) / xx) / xx) / xx) /
    at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(shift);
}

/** P(X ≤ x) for X of the gamma law with that shape and scale 1. `shape` > 0, `x` ≥ 0. */
export function gammaLowerTail(shape: number, x: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? bySeries(shape, x) : 1 - byFraction(shape, x);
}

/** P(X > x) for X of the gamma law with that shape and scale 1. `shape` > 0, `x` ≥ 0. */
export function gammaUpperTail(shape: number, x: number): number {
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - bySeries(shape, x) : byFraction(shape, x);
}

/** The x with P(X ≤ x) = `share` for the gamma law with that shape and scale 1; 0 ≤ `share` < 1. */
export function gammaQuantile(shape: number, share: number): number {
  if (share <= 0) return 0;
  let low = 0;
  let high = shape + 1;
  while (gammaLowerTail(shape, high) < share) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-16 * high; step += 1) {
    const middle = (low + high) / 2;
    if (tailAbove(shape, middle, share)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Whether P(X ≤ x) ≥ share, asked of the smaller tail. */
function tailAbove(shape: number, x: number, share: number): boolean {
  return share < 0.5 ? gammaLowerTail(shape, x) >= share : gammaUpperTail(shape, x) <= 1 - share;
}

function bySeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; k < STEPS && term > sum * EPSILON; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return Math.min(1, sum * density(shape, x));
}

/** Lentz's form of the continued fraction. */
function byFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < STEPS; k += 1) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / notZero(a * d + b);
    c = notZero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return Math.min(1, value * density(shape, x));
}

function density(shape: number, x: number): number {
  return Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function notZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
