import { passwordFault } from '@heed/domain/password';
import { acceptInvitation, findInvitation } from '@heed/services/people/accept-invitation';
import { createAccount } from '@heed/services/people/create-account';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { signIn } from '#lib/server/auth/sign-in.ts';
import { parts } from '#lib/server/composition.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Password = z.object({ password: z.string().min(1, { error: 'Enter a password' }).max(200) });

export const load: PageServerLoad = async ({ params }) => {
  const { db, clock } = parts();
  const { name, email } = await loadOrExplain(() =>
    findInvitation(db, { token: params.token, now: clock() }),
  );
  return { name, email };
};

export const actions = {
  // Opening the link changes nothing: mail scanners open links too. The account is made by the button.
  default: async ({ params, request, getClientAddress }) => {
    const { db, clock } = parts();
    const invitation = await loadOrExplain(() =>
      findInvitation(db, { token: params.token, now: clock() }),
    );
    const parsed = parseForm(Password, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { errors: parsed.errors });
    const { password } = parsed.data;
    const fault = passwordFault(password, invitation.email);
    if (fault) return fail(400, { errors: [{ field: 'password', message: fault }] });
    const made = await attempt(async () => {
      const authUserId = await createAccount(db, { ...invitation, password });
      await acceptInvitation(db, { invitation, authUserId, now: clock() });
    });
    if (!made.ok) return fail(made.status, { errors: made.errors });
    await signIn({
      email: invitation.email,
      password,
      address: getClientAddress(),
      headers: request.headers,
    });
    redirect(303, '/overview');
  },
} satisfies Actions;
