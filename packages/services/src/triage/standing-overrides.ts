import type { Step } from '../action.ts';

/** What people hold of a theme instead of its weighing, today. */
export type StandingOverride = {
  themeCode: string;
  state: string;
  reason: string;
  by: string;
  madeAt: Date;
  /** The last day on which it stands. */
  expiresOn: string;
};

/** Which overrides stand on a day: those nobody ended, up to and including their last day. */
export function standingOverride(today: string) {
  return { endedAt: null, expiresOn: { gte: new Date(today) } };
}

/** The override that stands today on each theme that has one, by theme code. */
export async function standingOverrides({
  tx,
  today,
}: Pick<Step, 'tx' | 'today'>): Promise<Map<string, StandingOverride>> {
  const rows = await tx.themeOverride.findMany({
    where: standingOverride(today),
    orderBy: { madeAt: 'asc' },
  });
  if (rows.length === 0) return new Map();
  const people = await tx.person.findMany({ select: { id: true, name: true } });
  return new Map(
    rows.map((row) => [
      row.themeCode,
      {
        themeCode: row.themeCode,
        state: row.state,
        reason: row.reason,
        by: people.find(({ id }) => id === row.madeById)?.name ?? 'Someone who has left',
        madeAt: row.madeAt,
        expiresOn: row.expiresOn.toISOString().slice(0, 10),
      },
    ]),
  );
}
