import { z } from 'zod';

import { act, type Action } from '../action.ts';

const PAGE_SIZE = 25;

export const ListAlerts = z.strictObject({
  status: z.enum(['active', 'closed']),
  page: z.int().min(1).max(10_000),
});
export type ListAlerts = z.infer<typeof ListAlerts>;

/** One page of alerts: the gravest first, then the ones that wait longest; `now` by the partnership's own clock. */
export function listAlerts(action: Action, { status, page }: ListAlerts) {
  return act(action, 'alert.read', async ({ tx, now }) => {
    const where = { status: status === 'closed' ? 'closed' : { not: 'closed' } };
    const total = await tx.alert.count({ where });
    const alerts = await tx.alert.findMany({
      where,
      orderBy:
        status === 'closed' ? [{ closedAt: 'desc' }] : [{ level: 'desc' }, { raisedAt: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        ref: true,
        rule: true,
        title: true,
        themeCode: true,
        level: true,
        status: true,
        reasons: true,
        raisedAt: true,
        updatedAt: true,
        closedAt: true,
      },
    });
    return { alerts, total, pageSize: PAGE_SIZE, now };
  });
}
