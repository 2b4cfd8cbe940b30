import { may } from '@heed/domain/permissions';

import { summarisePriorities } from '#lib/priorities/summarise-priorities.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { presentAlertRow } from '#lib/signals/present-alerts.ts';
import { presentBoardRow } from '#lib/signals/present-board.ts';
import { sortBoard } from '#lib/signals/sort-board.ts';
import { triggerWords } from '#lib/words/triggers.ts';
import type { PageServerLoad } from './$types';

/** What asks for a decision, for everyone; alerts and reviews only for those who may read them. */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const roles = locals.actor?.roles ?? [];
    const [board, { plan, today }, queue, reviews] = await Promise.all([
      api.triage.board(),
      api.reviews.plan(),
      may(roles, 'alert.read') ? api.alerts.list({ status: 'active', page: 1 }) : null,
      may(roles, 'review.read') ? api.reviews.overview() : null,
    ]);
    const themeName = (code: string) => board.find((row) => row.code === code)?.name ?? code;
    const alerts = queue
      ? queue.alerts.map((alert) => presentAlertRow(alert, { now: queue.now, themeName }))
      : [];
    const calling = reviews?.triggers.filter((trigger) => trigger.held === null) ?? [];
    return {
      ...sortBoard(board.map(presentBoardRow), today),
      weighed: board.length > 0,
      watched: board.filter((row) => row.level === 1).length,
      mayReadThemes: may(roles, 'triage.read'),
      mayReadAlerts: queue !== null,
      measures: alerts.filter((alert) => alert.isMeasure),
      priorities: summarisePriorities(plan, board),
      review: reviews && {
        priority: reviews.priority.title,
        open: reviews.reviews.find((review) => review.status === 'open')?.ref ?? null,
        calls: [...new Set(calling.map((trigger) => triggerWords(trigger.code)))],
      },
    };
  });
