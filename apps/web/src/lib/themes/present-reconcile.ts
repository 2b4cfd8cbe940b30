import type { ThemeView } from '@heed/services/triangulation/show-theme';

import { dayInWords } from '#lib/words/dates.ts';

type Task = NonNullable<ThemeView['reconcile']>;

/** The task of finding out why sources contradict each other, or what came of it, in words. */
export function presentReconcile({ status, dueOn, overdue, finding, by, closedAt }: Task) {
  const open = status === 'open';
  const closed = closedAt ? dayInWords(closedAt) : '';
  return {
    open,
    overdue,
    said: open
      ? `Find out why the sources disagree by ${dayInWords(dueOn)}${overdue ? ': overdue' : ''}.`
      : `${finding ?? ''}${by ? ` (${by}, ${closed})` : ` (${closed})`}`,
  };
}
