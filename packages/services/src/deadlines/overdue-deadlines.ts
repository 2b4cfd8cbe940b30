import type { Step } from '../action.ts';

/** Deadlines told on these themes that have passed undone, the longest overdue first, with the record they are of. */
export async function overdueDeadlines({ tx, today }: Step, themeCodes: readonly string[]) {
  const rows = await tx.deadline.findMany({
    where: { themeCode: { in: [...themeCodes] }, due: { lt: new Date(today) }, doneOn: null },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
  });
  const records = await tx.learningRecord.findMany({
    where: { id: { in: rows.map(({ subjectId }) => subjectId) } },
    select: { id: true, ref: true, title: true },
  });
  return rows.flatMap(({ id, rule, text, due, subjectId }) => {
    const record = records.find((one) => one.id === subjectId);
    if (!record || !due) return [];
    const { ref, title } = record;
    // What an answer calls it.
    return [{ id: `${rule}:${id}`, rule, text, due: due.toISOString().slice(0, 10), ref, title }];
  });
}
