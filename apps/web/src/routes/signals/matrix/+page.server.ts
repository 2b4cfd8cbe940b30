import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { presentMatrix } from '#lib/signals/present-matrix.ts';
import { signalsNavigation } from '#lib/signals/views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    navigation: signalsNavigation('matrix', true),
    matrix: presentMatrix(await apiOf(locals).triage.matrix()),
  }));
