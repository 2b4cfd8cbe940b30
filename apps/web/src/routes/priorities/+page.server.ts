import { may } from '@heed/domain/permissions';
import { error } from '@sveltejs/kit';

import { presentPlan } from '#lib/priorities/present-plan.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => ({
    plan: presentPlan(await apiOf(locals).reviews.plan(versionIn(url))),
    mayReadReviews: may(locals.actor?.roles ?? [], 'review.read'),
  }));

/** The version asked for in the address; what is no version is an address that is not there. */
function versionIn(url: URL): { version: number } | undefined {
  const asked = url.searchParams.get('version');
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(asked)) error(404, 'Page not found');
  return { version: Number(asked) };
}
