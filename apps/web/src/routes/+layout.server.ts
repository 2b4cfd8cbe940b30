import type { LayoutServerLoad } from './$types';

/** What every page shows about the person who is signed in, and no more. */
export const load: LayoutServerLoad = ({ locals }) => ({
  viewer: locals.actor && { name: locals.actor.name, roles: locals.actor.roles },
});
