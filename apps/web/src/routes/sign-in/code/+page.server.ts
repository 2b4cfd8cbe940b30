import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { enterCode, safeNext } from '#lib/server/auth/sign-in.ts';
import { parseForm } from '#lib/server/form.ts';
import type { Actions } from './$types';

const Code = z.object({
  code: z
    .string()
    .transform((text) => text.replaceAll(' ', ''))
    .refine((text) => /^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/.test(text), {
      error: 'Enter the 6-digit code from your app, or a backup code',
    }),
});

export const actions = {
  default: async ({ request, url, getClientAddress }) => {
    const parsed = parseForm(Code, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { errors: parsed.errors });
    const result = await enterCode({
      code: parsed.data.code,
      address: getClientAddress(),
      headers: request.headers,
    });
    if (result.kind === 'signed_in') redirect(303, safeNext(url.searchParams.get('next')));
    const message =
      result.kind === 'wait'
        ? 'Too many tries. Sign in again later'
        : 'The code is not right or has run out';
    return fail(400, { errors: [{ field: 'code', message }] });
  },
} satisfies Actions;
