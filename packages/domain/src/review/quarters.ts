import { addDays, addMonths, daysBetween, type CivilDate } from '../calendar/civil-date.ts';

/** The newest of the quarters that have ended by `asOf`, by their last day, if it is at most `quarterDays` old. */
export function latestQuarter(input: {
  ends: readonly CivilDate[];
  asOf: CivilDate;
  quarterDays: number;
}): CivilDate | undefined {
  const { ends, asOf, quarterDays } = input;
  const newest = ends
    .filter((end) => end <= asOf)
    .toSorted()
    .at(-1);
  return newest && daysBetween(newest, asOf) <= quarterDays ? newest : undefined;
}

/** Last day of the quarter before the one that ends on `end`. */
export function quarterBefore(end: CivilDate): CivilDate {
  return addDays(addMonths(addDays(end, 1), -3), -1);
}
