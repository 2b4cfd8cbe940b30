import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { timeInWords } from '#lib/words/dates.ts';
import { owedWords } from '#lib/words/owed.ts';
import type { PageServerLoad } from './$types';

/** What was promised and not done: put aside for a person, or late and tried again. */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const owed = await apiOf(locals).admin.owed();
    const rows = owed.map((one) => ({
      id: one.id,
      what: owedWords(one.type),
      since: timeInWords(one.createdAt),
      attempts: one.attempts,
      next: one.parkedAt ? null : timeInWords(one.nextAt),
      error: one.lastError ?? '',
    }));
    return {
      parked: rows.filter((row) => row.next === null),
      late: rows.filter((row) => row.next !== null),
    };
  });
