import { pagesAround } from '@heed/ui/pages';

import { apiOf } from '#lib/server/api.ts';
import { listKeptMail } from '#lib/server/kept-mail.ts';
import { pageNumberIn } from '#lib/server/page-number.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { timeInWords } from '#lib/words/dates.ts';
import { deliveryTag } from '#lib/words/deliveries.ts';
import type { PageServerLoad } from './$types';

/** What became of each message; `?kept` shows instead what lies on this machine, where there is no mail server. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const page = pageNumberIn(url.searchParams);
    const kept = await listKeptMail(locals, page);
    const showsKept = kept !== null && url.searchParams.has('kept');
    const sent = showsKept ? null : await apiOf(locals).admin.deliveries({ page });
    const { total, pageSize } = showsKept ? kept : (sent ?? { total: 0, pageSize: 1 });
    return {
      isKeptHere: kept !== null,
      showsKept,
      total,
      deliveries: (sent?.rows ?? []).map((row) => ({
        id: row.id,
        subject: row.subject,
        to: row.to,
        at: timeInWords(row.createdAt),
        state: deliveryTag(row.state),
        reason: row.state === 'sent' ? '' : (row.stateReason ?? ''),
        attempts: row.attempts,
      })),
      kept: (showsKept ? kept.rows : []).map(({ id, subject, to, at }) => ({
        id,
        subject: subject || 'No subject',
        to,
        at: timeInWords(at),
      })),
      pages: pagesAround({
        page,
        pages: Math.ceil(total / pageSize),
        href: (number) => `/admin/email?${showsKept ? 'kept&' : ''}page=${number}`,
      }),
    };
  });
