import { error } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { timeInWords } from '#lib/words/dates.ts';
import { attemptWords, deliveryTag } from '#lib/words/deliveries.ts';
import type { PageServerLoad } from './$types';

/** One message as it was written, and every attempt to send it. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const { data: id } = z.uuid().safeParse(params.id);
    const message = id ? await apiOf(locals).admin.delivery({ id }) : null;
    if (!message) error(404, 'There is no such message.');
    return {
      subject: message.subject,
      text: message.text,
      htmlHref: message.html ? `/admin/email/${message.id}/html` : null,
      state: deliveryTag(message.state),
      reason: message.stateReason,
      writtenAt: timeInWords(message.createdAt),
      attempts: message.attempts.map(({ address, startedAt, outcome, response }) => ({
        id: startedAt.toISOString(),
        at: timeInWords(startedAt),
        address,
        outcome: attemptWords(outcome),
        response: response ?? '',
      })),
    };
  });
