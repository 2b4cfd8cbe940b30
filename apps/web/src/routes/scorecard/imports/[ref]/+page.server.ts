import { may } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';

import { discardedBecause, presentReport } from '#lib/scorecard/import-report.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import {
  awaitsMapping,
  importTag,
  isUnderWay,
  layoutWords,
  sizeInWords,
} from '#lib/words/imports.ts';
import type { Actions, PageServerLoad } from './$types';

/** One import: where its reading stands, then what was read and what was rejected, and why. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const one = await apiOf(locals).scorecard.import({ ref: params.ref });
    return {
      ref: one.ref,
      fileName: one.fileName,
      status: importTag(one.status),
      underWay: isUnderWay(one.status),
      mayMap: awaitsMapping(one.status) && may(locals.actor?.roles ?? [], 'scorecard.import'),
      mayEdit: may(locals.actor?.roles ?? [], 'catalogue.edit'),
      mayConfirm: one.status === 'tried',
      report: presentReport(one.report),
      discarded: discardedBecause(one.report),
      facts: [
        { key: 'Layout', value: layoutWords(one.layout, one.status) },
        { key: 'Size', value: sizeInWords(one.bytes) },
        { key: 'Published', value: dayInWords(one.publishedOn) },
        { key: 'Uploaded', value: timeInWords(one.createdAt) },
      ],
    };
  });

export const actions = {
  confirm: async ({ locals, params }) => {
    const done = await attempt(() => apiOf(locals).scorecard.confirmMapped({ ref: params.ref }));
    if (!done.ok) return fail(done.status, { errors: done.errors });
    redirect(303, `/scorecard/imports/${params.ref}`);
  },
} satisfies Actions;
