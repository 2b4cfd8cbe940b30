import type { ScorecardObservation } from './observation.ts';
import { rowProblem, type Rejection } from './rejection.ts';

/** How many other rows a rejection names. */
const NAMED_ROWS = 3;

/**
 * One figure for each indicator, area and period of a publication. The same figure twice counts once; two different ones are both
 * rejected, each naming the other's row, because nothing in the file says which is right.
 */
export function settleDuplicates(observations: readonly ScorecardObservation[]): {
  observations: ScorecardObservation[];
  rejected: Rejection[];
  repeated: number;
} {
  const groups = Map.groupBy(observations, (one) =>
    [
      one.publication?.on,
      one.publication?.name,
      one.indicator,
      one.areaCode,
      one.period.kind,
      one.period.code,
    ].join('\t'),
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
      for (const one of group) rejected.push(contradiction(one, group));
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
  // One more than is named, because the row itself may be among the first.
  const others = group
    .slice(0, NAMED_ROWS + 1)
    .map(({ row }) => row)
    .filter((row) => row !== one.row)
    .slice(0, NAMED_ROWS);
  const more = group.length - 1 - others.length;
  const rows = `row ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return rowProblem(
    one.row,
    one.column,
    `${one.indicator} for ${one.areaCode} in ${one.period.label} is given again, differently, in ${rows}`,
  );
}
