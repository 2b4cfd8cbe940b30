import { may } from '@heed/domain/permissions';

import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { importTag } from '#lib/words/imports.ts';
import type { PageServerLoad } from './$types';

/** The newest 50 files that were imported, and what became of each. */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const imports = await apiOf(locals).scorecard.imports();
    return {
      imports: imports.map((one) => ({
        ref: one.ref,
        fileName: one.fileName,
        status: importTag(one.status),
        rowsRead: one.rowsRead.toLocaleString('en-GB'),
        publishedOn: dayInWords(one.publishedOn),
        at: timeInWords(one.createdAt),
      })),
      mayImport: may(locals.actor?.roles ?? [], 'scorecard.import'),
    };
  });
