import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';

import { qrPath } from '#lib/account/qr-path.ts';
import { apiOf } from '#lib/server/api.ts';
import {
  confirmTwoStep,
  endTwoStep,
  hasTwoStep,
  startTwoStep,
  type Asking,
  type Refused,
} from '#lib/server/auth/two-step.ts';
import { parseForm } from '#lib/server/form.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { roleName, ROLE_MEANINGS } from '#lib/words/people.ts';
import type { Actions, PageServerLoad } from './$types';

const Password = z.object({
  password: z.string().min(1, { error: 'Enter your password' }).max(128),
});
const Code = z.object({
  code: z
    .string()
    .transform((text) => text.replaceAll(' ', ''))
    .refine((text) => /^\d{6}$/.test(text), { error: 'Enter the 6-digit code from your app' }),
});

export const load: PageServerLoad = ({ locals, request, url }) =>
  loadOrExplain(async () => {
    const { roles, ...account } = await apiOf(locals).self.account();
    return {
      account,
      roles: roles.map((role) => ({ name: roleName(role), meaning: ROLE_MEANINGS[role] })),
      twoStep: await hasTwoStep(request.headers),
      changed: url.searchParams.has('changed'),
    };
  });

export const actions = {
  start: async (event) => {
    const parsed = parseForm(Password, await event.request.formData());
    if (!parsed.ok) return fail(parsed.status, { errors: parsed.errors });
    const started = await startTwoStep(askingIn(event), parsed.data.password);
    if (started.kind !== 'done') return refuse(started, 'password', 'The password is not right');
    return { secrets: { ...started.value, qr: qrPath(started.value.uri) } };
  },
  confirm: async (event) => {
    const parsed = parseForm(Code, await event.request.formData());
    if (!parsed.ok) return fail(parsed.status, { confirming: true, errors: parsed.errors });
    const confirmed = await confirmTwoStep(askingIn(event), parsed.data.code);
    if (confirmed.kind !== 'done')
      return refuse(confirmed, 'code', 'The code is not right or has run out');
    redirect(303, '/account?changed');
  },
  end: async (event) => {
    const parsed = parseForm(Password, await event.request.formData());
    if (!parsed.ok) return fail(parsed.status, { errors: parsed.errors });
    const ended = await endTwoStep(askingIn(event), parsed.data.password);
    if (ended.kind !== 'done') return refuse(ended, 'password', 'The password is not right');
    redirect(303, '/account?changed');
  },
} satisfies Actions;

function askingIn({ locals, request, getClientAddress }: RequestEvent): Asking {
  return {
    email: locals.actor?.email ?? '',
    address: getClientAddress(),
    headers: request.headers,
  };
}

function refuse(refused: Refused, field: 'password' | 'code', wrong: string) {
  const confirming = field === 'code';
  if (refused.kind === 'refused') {
    return fail(400, { confirming, errors: [{ field, message: wrong }] });
  }
  const minutes = refused.minutes === 1 ? '1 minute' : `${refused.minutes} minutes`;
  return fail(429, {
    confirming,
    errors: [{ field, message: `Too many tries. Try again in ${minutes}` }],
  });
}
