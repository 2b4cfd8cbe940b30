import { pagesAround } from '@heed/ui/pages';

import { apiOf } from '#lib/server/api.ts';
import { pageNumberIn } from '#lib/server/page-number.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { timeInWords } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/** Who did what, newest first, and whether the chain still fits together. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const page = pageNumberIn(url.searchParams);
    const { verdict, rows, pageSize } = await apiOf(locals).admin.audit({ page });
    return {
      verdict,
      entries: rows.map(({ seq, at, by, action, objectKind, objectId }) => ({
        seq,
        at: timeInWords(at),
        by,
        action: action.replace('.', ' ').replaceAll('_', ' '),
        object: objectKind.replaceAll('_', ' '),
        objectId,
      })),
      pages: pagesAround({
        page,
        pages: Math.ceil(verdict.entries / pageSize),
        href: (number) => `/admin/audit?page=${number}`,
      }),
    };
  });
