import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** People who have signed in begin with what needs a decision. */
export const load: PageServerLoad = ({ locals }) => {
  if (locals.actor) redirect(303, '/overview');
};
