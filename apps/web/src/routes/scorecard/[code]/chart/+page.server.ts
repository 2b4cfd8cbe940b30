import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import { CHOSEN_CHARTS } from '@heed/trends/choice/override-chart';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { presentMeasureChart } from '#lib/scorecard/present-measure-chart.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** The automatic choice stands among the charts, so that one question is asked. */
const Choice = z.object({
  chart: z.enum(['automatic', ...CHOSEN_CHARTS], { error: 'Choose a chart' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
});

/** Which chart a measure is drawn on, who said so, and what might be chosen. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => ({
    view: presentMeasureChart(await apiOf(locals).trends.chart({ code: params.code })),
    mayJudge: may(locals.actor?.roles ?? [], 'scorecard.judge'),
  }));

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Choice, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const { chart, reason } = parsed.data;
    const { code } = params;
    const { trends } = apiOf(locals);
    const done = await attempt(() =>
      chart === 'automatic'
        ? trends.withdrawChart({ code, reason })
        : trends.chooseChart({ code, chart, reason }),
    );
    if (!done.ok) return fail(done.status, { values: { chart, reason }, errors: done.errors });
    redirect(303, `/scorecard/${encodeURIComponent(code)}`);
  },
} satisfies Actions;
