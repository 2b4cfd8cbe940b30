/**
 * How many a rate is given for: 100 for `%`, 10,000 for `per 10,000`. Null for a count, a score or a duration, which
 * have no denominator.
 */
export function rateOf(unit: string): number | null {
  if (unit.startsWith('%')) return 100;
  const per = /^per ([\d,]+)/.exec(unit)?.[1];
  return per === undefined ? null : Number(per.replaceAll(',', ''));
}

/** Units that say how long, how well or how far: a figure of them points at nobody, however small. */
const MEASUREMENTS: ReadonlySet<string> = new Set([
  'of 10',
  'score',
  'points',
  'days',
  'weeks',
  'months',
  'steps',
  'tools',
  'visits',
]);

/** Whether a figure of this unit counts people, or events that happened to them. An unknown unit is taken to. */
export function countsPeople(unit: string): boolean {
  return rateOf(unit) === null && !MEASUREMENTS.has(unit);
}
