import { mailFrame } from '#lib/server/mail-frame.ts';
import { showKeptMail } from '#lib/server/kept-mail.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
  loadOrExplain(async () => mailFrame((await showKeptMail(locals, params.id)).html ?? ''));
