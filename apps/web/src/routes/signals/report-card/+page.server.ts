import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { presentReportCard } from '#lib/signals/present-report-card.ts';
import { signalsNavigation } from '#lib/signals/views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    navigation: signalsNavigation('report-card', true),
    card: presentReportCard(await apiOf(locals).triage.reportCard()),
  }));
