import { showKeptMail } from '#lib/server/kept-mail.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { timeInWords } from '#lib/words/dates.ts';
import type { PageServerLoad } from './$types';

/** One message as it arrived at the mail sink of this machine. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const { subject, to, date, text, html, headers } = await showKeptMail(locals, params.id);
    return {
      subject: subject || 'No subject',
      to,
      at: date && timeInWords(date),
      text,
      htmlHref: html === null ? null : `/admin/email/kept/${params.id}/html`,
      headers: headers.map(({ line }) => line).join('\n'),
    };
  });
