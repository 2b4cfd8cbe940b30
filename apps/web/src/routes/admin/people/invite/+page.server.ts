import { ROLES, type Role } from '@heed/domain/vocabulary';
import { InvitePerson } from '@heed/services/people/invite-person';
import { fail } from '@sveltejs/kit';

import { apiOf } from '#lib/server/api.ts';
import { parts } from '#lib/server/composition.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { timeInWords } from '#lib/words/dates.ts';
import { ROLE_MEANINGS } from '#lib/words/people.ts';
import type { Actions, PageServerLoad } from './$types';

const ROLE_CODES = Object.keys(ROLES) as Role[];

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    organisations: await apiOf(locals).admin.organisations(),
    roles: ROLE_CODES.map((role) => ({
      value: role,
      label: ROLES[role],
      hint: ROLE_MEANINGS[role],
    })),
  }));

export const actions = {
  default: async ({ request, locals }) => {
    const parsed = parseForm(InvitePerson, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const invited = await attempt(() => apiOf(locals).admin.invite(parsed.data));
    if (!invited.ok) {
      return fail(invited.status, { values: parsed.data, errors: invited.errors });
    }
    const { token, expiresAt } = invited.value;
    return {
      invited: {
        name: parsed.data.name,
        email: parsed.data.email,
        link: new URL(`/invitation/${token}`, parts().publicUrl).href,
        until: timeInWords(expiresAt),
      },
    };
  },
} satisfies Actions;
