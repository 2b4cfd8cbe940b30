import { PUBLISHED_RETURNS } from '@heed/domain/plan/published-return';

import { act, type Action, type Step } from '../../action.ts';

/** Periods in which the source of a return seems to have changed, newest first, with what was answered. */
export function listReturns(action: Action) {
  return act(action, 'scorecard.read', (step) => changedReturns(step));
}

export type ReturnRow = Awaited<ReturnType<typeof changedReturns>>[number];

/** The same inside a step, of one return or of all. */
export async function changedReturns({ tx }: Step, returnCode?: string) {
  const signals = await tx.returnSignal.findMany({
    ...(returnCode !== undefined && { where: { returnCode } }),
    orderBy: [{ periodEnd: 'desc' }, { returnCode: 'asc' }],
  });
  const newest = new Map<string, string>();
  for (const one of signals) {
    if (!newest.has(one.returnCode)) newest.set(one.returnCode, one.period);
  }
  const people = await tx.person.findMany({
    where: { id: { in: signals.flatMap(({ answeredById }) => answeredById ?? []) } },
    select: { id: true, name: true },
  });
  return signals
    .filter(({ changed }) => changed)
    .map((one) => ({
      id: one.id,
      returnCode: one.returnCode,
      name: PUBLISHED_RETURNS.find(({ code }) => code === one.returnCode)?.name ?? one.returnCode,
      period: one.periodLabel,
      sentence: one.sentence ?? '',
      /** Whether no later period of the return is known: its figures are those people look at. */
      newest: newest.get(one.returnCode) === one.period,
      answer:
        one.verdict && one.answeredAt
          ? {
              verdict: one.verdict,
              reason: one.reason ?? '',
              by: people.find(({ id }) => id === one.answeredById)?.name ?? null,
              at: one.answeredAt,
            }
          : null,
    }));
}
