import { may } from '@heed/domain/permissions';
import type { DateParts } from '@heed/ui/date-parts';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { optionalDateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { presentChanges } from '#lib/signals/present-changes.ts';
import { signalsNavigation } from '#lib/signals/views.ts';
import type { PageServerLoad } from './$types';

const Asked = z.object({ since: optionalDateField({ what: 'the day to compare with' }) });

/** The board now against the board at the end of a day. The address holds the day, so that it can be shared. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    const asked = parseForm(Asked, formOf(url.searchParams));
    const { changes } = apiOf(locals).triage;
    const found = asked.ok ? await attempt(() => changes(asked.data)) : asked;
    // A day that cannot be compared with still shows a month, under the error.
    const shown = 'value' in found ? found.value : await changes({});
    return {
      navigation: signalsNavigation('changes', may(roles, 'triage.read')),
      linked: may(roles, 'triage.read'),
      ...presentChanges(shown),
      ...('value' in found
        ? { errors: [] }
        : { errors: found.errors, compared: typed(url.searchParams) }),
    };
  });

const PARTS = ['day', 'month', 'year'] as const;

function typed(params: URLSearchParams): DateParts {
  return Object.fromEntries(PARTS.map((part) => [part, params.get(`since-${part}`) ?? '']));
}

function formOf(params: URLSearchParams): FormData {
  const form = new FormData();
  for (const part of PARTS) form.set(`since-${part}`, params.get(`since-${part}`) ?? '');
  return form;
}
