/**
 * What a value of a series is: a share (`p`), a rate (`u`), a count, the number of items (`g`) or of days (`t`)
 * between events, or a measured value.
 */
export type ValueKind = 'p' | 'u' | 'count' | 'g' | 't' | 'measured';

export type StabiliseInput = {
  kind: ValueKind;
  /** Values by period; with `denominators` these are numerators. Null is missing. */
  values: readonly (number | null)[];
  denominators?: readonly (number | null)[] | undefined;
};

/** Anscombe's offset. */
const OFFSET = 3 / 8;
/** Nelson's power for times between events. */
const TIME_POWER = 1 / 3.6;
/** Nelson's bound for moving ranges, and the mean range of two Normal values in standard deviations. */
const SCREEN = 3.267;
const D2 = 1.128;

/**
 * Values on a scale where chance moves a low and a high level alike: 2·√(y + 3/8) for counts, the same of events per
 * unit for rates, arcsine of the root for shares (Anscombe 1948), asinh of the root for items and the 3.6th root for
 * days between events; measured values as they are. A value outside its kind's range, or with a denominator of 0, is missing.
 */
export function stabilise(input: StabiliseInput): readonly (number | null)[] {
  const { kind, values, denominators } = input;
  if (kind === 'measured' && !denominators && values.every(isUsable)) return values;
  return values.map((value, index) => {
    const denominator = denominators ? (denominators[index] ?? 0) : undefined;
    if (value === null || !Number.isFinite(value) || (denominator ?? 1) <= 0) return null;
    const moved = transform(kind, value, denominator);
    return Number.isFinite(moved) ? moved : null;
  });
}

function isUsable(value: number | null): boolean {
  return value === null || Number.isFinite(value);
}

/** NaN where the value cannot be of its kind. */
function transform(kind: ValueKind, value: number, denominator: number | undefined): number {
  switch (kind) {
    case 'p':
      return denominator === undefined
        ? Math.asin(Math.sqrt(value))
        : Math.asin(Math.sqrt((value + OFFSET) / (denominator + 2 * OFFSET)));
    case 'u':
      return denominator === undefined
        ? 2 * Math.sqrt(value)
        : 2 * Math.sqrt((value + OFFSET) / denominator);
    case 'count':
      return 2 * Math.sqrt(value + OFFSET);
    case 'g':
      return Math.asinh(Math.sqrt(value));
    case 't':
      return value < 0 ? NaN : value ** TIME_POWER;
    case 'measured':
      return denominator === undefined ? value : value / denominator;
    default:
      return kind satisfies never;
  }
}

/**
 * Standard deviation of neighbouring values: their mean moving range without those at or beyond 3.267 times the mean,
 * ÷ 1.128, so that a step does not hide itself. Where nothing but zero would be left, the plain mean. Zero for a
 * constant series, and for fewer than two neighbours.
 */
export function screenedSigma(values: readonly (number | null)[]): number {
  const plain = meanRange(values, () => true);
  const screened = meanRange(values, (range) => range < SCREEN * plain);
  return (screened > 0 ? screened : plain) / D2;
}

/** Mean of the moving ranges that are kept; 0 without any. */
function meanRange(values: readonly (number | null)[], keeps: (range: number) => boolean): number {
  let sum = 0;
  let ranges = 0;
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index] ?? null;
    const before = values[index - 1] ?? null;
    if (value === null || before === null) continue;
    const range = Math.abs(value - before);
    if (!keeps(range)) continue;
    sum += range;
    ranges += 1;
  }
  return ranges === 0 ? 0 : sum / ranges;
}

/**
 * The kind to treat a series as: the one given where every value fits it, else measured. Where none is given: with
 * denominators a share, or a rate where a numerator exceeds its denominator; without, a count if every value is whole
 * and not negative.
 */
export function kindOf(
  { values, denominators }: Omit<StabiliseInput, 'kind'>,
  given?: ValueKind | undefined,
): ValueKind {
  const present = values.filter((value) => value !== null);
  const kind =
    given ?? (denominators ? 'p' : present.every(Number.isInteger) ? 'count' : 'measured');
  if (present.some((value) => value < 0)) return 'measured';
  if (kind !== 'p') return kind;
  const above = values.some(
    (value, index) => (value ?? 0) > (denominators ? (denominators[index] ?? Infinity) : 1),
  );
  if (!above) return 'p';
  return denominators && given === undefined ? 'u' : 'measured';
}
