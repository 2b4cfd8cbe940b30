import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { presentRetired } from '#lib/themes/present-theme-changes.ts';
import { readThemeChange } from '#lib/themes/read-theme-change.ts';
import type { Actions, PageServerLoad } from './$types';

const Withdrawal = z.object({
  withdrawReason: textField({ label: 'why it stands again', most: 2_000 }),
});

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    if (!may(locals.actor?.roles ?? [], 'theme.change')) {
      error(403, 'Your role does not allow changing themes.');
    }
    const api = apiOf(locals);
    const theme = await api.triage.theme({ code: params.code });
    const { themes } = await api.evidence.formChoices();
    return {
      theme: { code: theme.code, name: theme.name, retired: presentRetired(theme) },
      others: themes
        .filter(({ code }) => code !== params.code)
        .map(({ code, name }) => ({ value: code, text: name })),
    };
  });

export const actions = {
  change: async ({ locals, params, request }) => {
    const read = readThemeChange(await request.formData(), params.code);
    const { values } = read;
    if (!read.ok) return fail(read.status, { values, withdrawReason: '', errors: read.errors });
    const done = await attempt(() => apiOf(locals).triage.changeTheme(read.input));
    if (!done.ok) {
      const errors = done.errors.map((one) =>
        one.field === 'parts' ? { ...one, field: 'part1' } : one,
      );
      return fail(done.status, { values, withdrawReason: '', errors });
    }
    redirect(303, `/themes/${done.value.themeCode}`);
  },

  withdraw: async ({ locals, params, request }) => {
    const parsed = parseForm(Withdrawal, await request.formData());
    if (!parsed.ok) {
      const withdrawReason = parsed.values.withdrawReason ?? '';
      return fail(parsed.status, { values: null, withdrawReason, errors: parsed.errors });
    }
    const reason = parsed.data.withdrawReason;
    const input = { themeCode: params.code, reason };
    const done = await attempt(() => apiOf(locals).triage.withdrawThemeChange(input));
    if (!done.ok) {
      return fail(done.status, { values: null, withdrawReason: reason, errors: done.errors });
    }
    redirect(303, `/themes/${params.code}`);
  },
} satisfies Actions;
