import type { ValueKind } from '@heed/trends/rebase/stabilise';

/** The values of a measure as they were counted: numerators where every figure has its counts. */
export type MeasureValues = {
  kind: ValueKind;
  values: (number | null)[];
  denominators?: (number | null)[];
};

type Indicator = { unit: string; decimals: number };
type Figure = { value: number | null; numerator: number | null; denominator: number | null };

/** Units of whole numbers that are not events: their spread is not that of chance. */
const MEASURED_UNITS = new Set(['days', 'weeks', 'score', 'points']);

/** What is counted behind a measure; `without` are indexes of periods that a person left out. */
export function valuesOf(
  indicator: Indicator,
  figures: readonly Figure[],
  without: readonly number[] = [],
): MeasureValues {
  const kept = figures.map((figure, index) =>
    without.includes(index) ? { value: null, numerator: null, denominator: null } : figure,
  );
  const present = kept.filter(({ value }) => value !== null);
  const kind = countedKind(indicator, present);
  if (kind) {
    return {
      kind,
      values: kept.map(({ value, numerator }) => (value === null ? null : numerator)),
      denominators: kept.map(({ value, denominator }) => (value === null ? null : denominator)),
    };
  }
  return { kind: kindWithoutCounts(indicator), values: kept.map(({ value }) => value) };
}

/** A share or a rate of which every figure has the counts behind it; null for anything else. */
function countedKind(indicator: Indicator, present: readonly Figure[]): 'p' | 'u' | null {
  const per = ratePer(indicator.unit);
  if (present.length === 0) return null;
  if (indicator.unit.startsWith('%')) return present.every(isShare) ? 'p' : null;
  return per !== null && present.every((one) => isRate(one, per, indicator)) ? 'u' : null;
}

/** Of a unit such as “per 10,000”: 10,000; null for another. */
export function ratePer(unit: string): number | null {
  const [, digits] = /^per (\d[\d,]*)/.exec(unit) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

/** Counts that do not give the rate are not those behind it: of another group, or in another unit. */
function isRate(
  { value, numerator, denominator }: Figure,
  per: number,
  { decimals }: Indicator,
): boolean {
  if (value === null || numerator === null || denominator === null || denominator <= 0)
    return false;
  return Math.abs(value - (per * numerator) / denominator) <= 10 ** -decimals;
}

function isShare({ numerator, denominator }: Figure): boolean {
  return numerator !== null && denominator !== null && denominator > 0 && numerator <= denominator;
}

function kindWithoutCounts({ unit, decimals }: Indicator): ValueKind {
  const share = /^(%|per )/.test(unit);
  return share || decimals > 0 || MEASURED_UNITS.has(unit) ? 'measured' : 'count';
}

const PER_YEAR: Readonly<Record<string, number>> = {
  monthly: 12,
  termly: 3,
  quarterly: 4,
  half_yearly: 2,
  annual: 1,
};

/** Periods in a year of a frequency; null where they are not regular. */
export function periodsPerYear(frequency: string): number | null {
  return PER_YEAR[frequency] ?? null;
}

/** Frequencies that follow the school year, with gaps in the holidays: periods are compared with last year's, not in a row. */
const SCHOOL_YEAR = new Set(['weekly', 'fortnightly']);

export function followsTheYear(frequency: string): boolean {
  return SCHOOL_YEAR.has(frequency);
}
