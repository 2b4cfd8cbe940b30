import { error } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { mailFrame } from '#lib/server/mail-frame.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
  loadOrExplain(async () => {
    const { data: id } = z.uuid().safeParse(params.id);
    const message = id ? await apiOf(locals).admin.delivery({ id }) : null;
    if (!message) error(404, 'There is no such message.');
    return mailFrame(message.html);
  });
