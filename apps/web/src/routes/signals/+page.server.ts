import { may } from '@heed/domain/permissions';
import { pagesAround } from '@heed/ui/pages';

import { apiOf } from '#lib/server/api.ts';
import { pageNumberIn } from '#lib/server/page-number.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { presentAlertRow } from '#lib/signals/present-alerts.ts';
import { presentBoardRow } from '#lib/signals/present-board.ts';
import { signalsNavigation, viewIn } from '#lib/signals/views.ts';
import type { PageServerLoad } from './$types';

/** The queue of alerts, active or closed, or every theme that was weighed. The address says which and which page. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const roles = locals.actor?.roles ?? [];
    const view = viewIn(url.searchParams);
    const mayReadThemes = may(roles, 'triage.read');
    const board = await api.triage.board();
    const shared = { view, navigation: signalsNavigation(view, mayReadThemes), mayReadThemes };
    if (view === 'themes') {
      return { ...shared, themes: board.map(presentBoardRow), alerts: [], total: 0, pages: null };
    }
    const page = pageNumberIn(url.searchParams);
    const { alerts, total, pageSize, now } = await api.alerts.list({ status: view, page });
    const themeName = (code: string) => board.find((row) => row.code === code)?.name ?? code;
    return {
      ...shared,
      themes: [],
      alerts: alerts.map((alert) => presentAlertRow(alert, { now, themeName })),
      total,
      pages: pagesAround({
        page,
        pages: Math.ceil(total / pageSize),
        href: (number) => `/signals?${new URLSearchParams({ show: view, page: String(number) })}`,
      }),
    };
  });
