import { may } from '@heed/domain/permissions';
import { error } from '@sveltejs/kit';

import { ADMIN_PLACES } from '#lib/admin/places.ts';
import type { LayoutServerLoad } from './$types';

/** Which of the administrator's pages this person may open; each page's own data is guarded again. */
export const load: LayoutServerLoad = ({ locals }) => {
  const roles = locals.actor?.roles ?? [];
  const places = ADMIN_PLACES.filter(({ permission }) => may(roles, permission));
  if (places.length === 0) error(403, 'These pages are for administrators.');
  return { places };
};
