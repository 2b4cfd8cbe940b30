/**
 * How many a rate is given for: 100 for `%`, 10,000 for `per 10,000`. Null for a count, a score or a duration, which
 * have no denominator.
 */
export function rateOf(unit: string): number | null {
  if (unit.startsWith('%')) return 100;
  const per = /^per ([\d,]+)/.exec(unit)?.[1];
  return per === undefined ? null : Number(per.replaceAll(',', ''));
}
