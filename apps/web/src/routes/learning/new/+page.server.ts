import { LEARNING_KINDS } from '@heed/domain/evidence/learning-kinds';
import { may } from '@heed/domain/permissions';
import { error, fail, redirect } from '@sveltejs/kit';

import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (!may(locals.actor?.roles ?? [], 'evidence.record')) {
    error(403, 'Your role does not allow logging learning.');
  }
  return {
    kinds: Object.entries(LEARNING_KINDS).map(([value, { label, hint }]) => ({
      value,
      label,
      hint,
    })),
  };
};

export const actions = {
  default: async ({ request }) => {
    const kind = (await request.formData()).get('kind');
    if (typeof kind === 'string' && Object.hasOwn(LEARNING_KINDS, kind)) {
      redirect(303, `/learning/new/${kind}`);
    }
    return fail(400, { errors: [{ field: 'kind', message: 'Choose the kind of learning' }] });
  },
} satisfies Actions;
