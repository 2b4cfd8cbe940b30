import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { inWords } from '#lib/words/lists.ts';
import { personTag, roleName } from '#lib/words/people.ts';
import type { PageServerLoad } from './$types';

/** Everyone of the partnership, by name. */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const people = await apiOf(locals).admin.people();
    return {
      people: people.map(({ id, name, email, organisation, roles, state }) => ({
        id,
        name,
        email,
        organisation,
        roles: inWords(roles.map(roleName)) || 'None',
        state: personTag(state),
      })),
    };
  });
