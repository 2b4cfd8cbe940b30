import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { safeNext, signIn } from '#lib/server/auth/sign-in.ts';
import { parseForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

const SignIn = z.object({
  email: z.string().trim().min(1, { error: 'Enter your email address' }).max(254),
  password: z.string().min(1, { error: 'Enter your password' }).max(128),
});

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.actor) redirect(303, safeNext(url.searchParams.get('next')));
  return { signedOut: url.searchParams.has('signed-out') };
};

export const actions = {
  default: async ({ request, url, getClientAddress }) => {
    const parsed = parseForm(SignIn, await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, { email: parsed.values.email ?? '', errors: parsed.errors });
    }
    const { email, password } = parsed.data;
    const next = safeNext(url.searchParams.get('next'));
    const result = await signIn({
      email: email.toLowerCase(),
      password,
      address: getClientAddress(),
      headers: request.headers,
    });
    switch (result.kind) {
      case 'signed_in':
        return redirect(303, next);
      case 'code_needed':
        return redirect(303, `/sign-in/code?next=${encodeURIComponent(next)}`);
      case 'refused':
        return fail(400, {
          email,
          errors: [{ field: 'email', message: 'The email address or password is not right' }],
        });
      case 'wait': {
        const minutes = result.minutes === 1 ? '1 minute' : `${result.minutes} minutes`;
        return fail(429, {
          email,
          errors: [{ field: 'email', message: `Too many tries. Try again in ${minutes}` }],
        });
      }
      default:
        return result satisfies never;
    }
  },
} satisfies Actions;
