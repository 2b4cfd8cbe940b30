import { presentEmerging } from '#lib/emerging/present-emerging.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { signalsNavigation } from '#lib/signals/views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    navigation: signalsNavigation('emerging', true),
    emerging: presentEmerging(await apiOf(locals).triage.emerging()),
  }));
