import type { Observation } from '@heed/db/generated/prisma/client';

import type { Step } from '../../action.ts';

/** A figure as somebody left it. */
export type StandingFigure = {
  version: number;
  value: number | null;
  missing: string | null;
  numerator: number | null;
  denominator: number | null;
  comment: string;
  /** Who typed it in; null for a figure read from a file. */
  by: string | null;
  at: Date;
};

/** A stored figure as a person reads it; null for none. */
export function asStanding(
  figure: Observation | undefined,
  names: ReadonlyMap<string, string>,
): StandingFigure | null {
  if (!figure) return null;
  const { version, value, missing, numerator, denominator, comment, enteredById } = figure;
  return {
    version,
    value,
    missing,
    numerator,
    denominator,
    comment: comment ?? '',
    by: enteredById && (names.get(enteredById) ?? 'somebody who has left'),
    at: figure.recordedAt,
  };
}

/** The names of the people who typed figures in, by their id. */
export async function namesOf(
  { tx }: Step,
  figures: readonly { enteredById: string | null }[],
): Promise<Map<string, string>> {
  const ids = figures.flatMap(({ enteredById }) => enteredById ?? []);
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
