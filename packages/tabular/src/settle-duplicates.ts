import type { ScorecardObservation } from './observation.ts';
import { rowProblem, type Rejection } from './rejection.ts';

/**
 * One figure for each indicator, area and period. The same figure twice counts once; two different ones are both
 * rejected, each naming the other's row, because nothing in the file says which is right.
 */
export function settleDuplicates(observations: readonly ScorecardObservation[]): {
  observations: ScorecardObservation[];
  rejected: Rejection[];
  repeated: number;
} {
  const groups = Map.groupBy(
    observations,
    (one) => `${one.indicator}\t${one.areaCode}\t${one.period.kind}\t${one.period.code}`,
  );
  const kept: ScorecardObservation[] = [];
  const rejected: Rejection[] = [];
  let repeated = 0;
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    if (others.every((other) => sameFigure(first, other))) {
      kept.push(first);
      repeated += others.length;
    } else {
      rejected.push(...group.map((one) => contradiction(one, group)));
    }
  }
  return { observations: kept, rejected, repeated };
}

function sameFigure(a: ScorecardObservation, b: ScorecardObservation): boolean {
  return (
    a.value === b.value &&
    a.missing === b.missing &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator
  );
}

function contradiction(
  one: ScorecardObservation,
  group: readonly ScorecardObservation[],
): Rejection {
  const rows = group.map(({ row }) => row).filter((row) => row !== one.row);
  return rowProblem(
    one.row,
    one.column,
    `${one.indicator} for ${one.areaCode} in ${one.period.label} is given again, differently, in row ${rows.join(', ')}`,
  );
}
