import { daysBetween, type CivilDate } from '../calendar/civil-date.ts';
import type { ReviewTriggerInput } from './trigger-input.ts';

export type Evaluation = ReviewTriggerInput['evaluations'][number];

/** A theme's evaluations, newest first; of several on one day only the last. */
export function evaluationsOf(known: ReviewTriggerInput, theme: string): Evaluation[] {
  // Rows stand in the order of their instants, so a later one of the same day takes its place.
  const lastOfDay = new Map(
    known.evaluations.filter((one) => one.theme === theme).map((one) => [one.asOf, one]),
  );
  return [...lastOfDay.values()].toSorted((a, b) => daysBetween(a.asOf, b.asOf));
}

/** A theme's newest evaluation on or before `on`, if it is at most `freshDays` old then. */
export function latestEvaluation(input: {
  known: ReviewTriggerInput;
  theme: string;
  on: CivilDate;
  freshDays: number;
}): Evaluation | undefined {
  const { known, theme, on, freshDays } = input;
  const newest = evaluationsOf(known, theme).find((one) => one.asOf <= on);
  return newest && daysBetween(newest.asOf, on) <= freshDays ? newest : undefined;
}

/** True where several sources agree on a concern: the theme is building up. */
export function isBuildingUp({ state }: Evaluation): boolean {
  return state === 'EMERGING' || state === 'CONVERGENT';
}
