import { LearningKind } from '@heed/domain/evidence/learning-kinds';
import type { RecordLearning } from '@heed/domain/evidence/record-learning';
import { may } from '@heed/domain/permissions';
import type { FieldError } from '@heed/ui/field-error';
import { error, fail, redirect } from '@sveltejs/kit';

import { evidenceChoices, knownCodes } from '#lib/evidence/form-choices.ts';
import { foundIdentifiers, type FoundWords } from '#lib/evidence/found-identifiers.ts';
import { clockTime, draftOf, formOfDraft } from '#lib/learning/draft-form.ts';
import { learningChoices } from '#lib/learning/learning-choices.ts';
import {
  addPoint,
  chooseTheme,
  removePoint,
  type LearningValues,
} from '#lib/learning/learning-values.ts';
import { inputOf, nameLearningField } from '#lib/learning/name-field.ts';
import { newLearning } from '#lib/learning/new-learning.ts';
import { pointIndexes } from '#lib/learning/point-indexes.ts';
import { proposeGrade } from '#lib/learning/propose-grade.ts';
import { readLearningForm } from '#lib/learning/read-learning-form.ts';
import { typedLearning } from '#lib/learning/typed-learning.ts';
import { apiOf } from '#lib/server/api.ts';
import { ownNow, ownToday } from '#lib/server/own-today.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { suggestForPoints, type PointSuggestions } from '#lib/server/suggestions.ts';
import { timeInWords } from '#lib/words/dates.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const kind = kindIn(params.kind);
    if (!may(locals.actor?.roles ?? [], 'evidence.record')) {
      error(403, 'Your role does not allow logging learning.');
    }
    const api = apiOf(locals);
    const [loaded, draft] = await Promise.all([
      api.evidence.formChoices(),
      api.evidence.draft({ form: draftKey(kind) }),
    ]);
    const resumed = draft !== null && url.searchParams.has('resume');
    return {
      choices: learningChoices(kind, evidenceChoices(loaded)),
      values: resumed
        ? typedLearning(formOfDraft(draft.values))
        : newLearning(kind, crypto.randomUUID()),
      offer: draft && !resumed ? timeInWords(draft.savedAt) : null,
    };
  });

export const actions = {
  save: async ({ locals, params, request }) => {
    const kind = kindIn(params.kind);
    const api = apiOf(locals);
    const form = await request.formData();
    const values = typedLearning(form);
    const known = knownCodes(await api.evidence.formChoices());
    const read = readLearningForm(form, { kind, known, today: ownToday(locals.actor) });
    if (!read.ok) {
      const suggestions = await suggestForPoints(locals, values);
      return fail(read.status, shown(values, { errors: read.errors, suggestions }));
    }
    const unknown = await unknownOrigin(locals, read.input);
    if (unknown) return fail(400, shown(values, { errors: [unknown] }));

    const done = await attempt(() => api.evidence.recordLearning(read.input));
    if (done.ok) {
      const { submissionKey } = read.input;
      await api.evidence.discardDraft({ form: draftKey(kind), submissionKey });
      redirect(303, `/learning/${done.value.ref}?logged`);
    }
    const indexes = pointIndexes(form);
    return fail(
      done.status,
      shown(values, {
        errors: done.errors.map((one) => ({ ...one, field: inputOf(one.field, indexes) })),
        found: foundIdentifiers(done.details, (field) => nameLearningField(field, indexes)),
      }),
    );
  },

  draft: async ({ locals, params, request }) => {
    const form = await request.formData();
    const values = typedLearning(form);
    const draft = draftOf(form);
    if (!draft.ok) return fail(413, shown(values, { errors: draft.errors }));
    const saved = await attempt(() =>
      apiOf(locals).evidence.saveDraft({
        form: draftKey(kindIn(params.kind)),
        values: draft.values,
      }),
    );
    if (!saved.ok) return fail(saved.status, shown(values, { errors: saved.errors }));
    return shown(values, { draftSaved: clockTime(ownNow(locals.actor)) });
  },

  discard: async ({ locals, params }) => {
    const kind = kindIn(params.kind);
    await apiOf(locals).evidence.discardDraft({ form: draftKey(kind) });
    redirect(303, `/learning/new/${kind}`);
  },

  add: async ({ request }) => {
    const values = typedLearning(await request.formData());
    return shown({ ...values, points: addPoint(values.points) });
  },

  remove: async ({ request }) => {
    const form = await request.formData();
    const values = typedLearning(form);
    return shown({ ...values, points: removePoint(values.points, Number(form.get('remove'))) });
  },

  suggest: async ({ locals, request }) => {
    const form = await request.formData();
    const values = typedLearning(form);
    const suggestions = await suggestForPoints(locals, values, Number(form.get('suggest')));
    return shown(values, { suggestions });
  },

  choose: async ({ locals, request }) => {
    const form = await request.formData();
    const values = typedLearning(form);
    const [index = '', code = ''] = String(form.get('choose')).split(':');
    const points = chooseTheme(values.points, { index: Number(index), code });
    const suggestions = await suggestForPoints(locals, values, Number(index));
    return shown({ ...values, points }, { suggestions });
  },

  grade: async ({ params, request }) => {
    const values = typedLearning(await request.formData());
    return shown(proposeGrade(values, kindIn(params.kind)));
  },
} satisfies Actions;

type Shown = {
  errors?: FieldError[];
  found?: FoundWords[];
  draftSaved?: string | null;
  suggestions?: PointSuggestions;
};

/** The form as typed with what there is to say about it. */
function shown(
  values: LearningValues,
  { errors = [], found = [], draftSaved = null, suggestions = {} }: Shown = {},
) {
  return { values, errors, found, draftSaved, suggestions };
}

function kindIn(param: string): LearningKind {
  const kind = LearningKind.safeParse(param);
  if (!kind.success) error(404, 'There is no such kind of learning.');
  return kind.data;
}

function draftKey(kind: LearningKind): string {
  return `learning/${kind}`;
}

/** An error if the record named as being about the same thing does not exist: it would silently count by itself. */
async function unknownOrigin(
  locals: App.Locals,
  { sameOriginAs }: RecordLearning,
): Promise<FieldError | null> {
  if (!sameOriginAs) return null;
  const filter = { kind: null, themeCode: null, scope: null, words: sameOriginAs, page: 1 };
  const { rows } = await apiOf(locals).evidence.list(filter);
  if (rows.some((row) => row.ref === sameOriginAs)) return null;
  return { field: 'sameOriginAs', message: `There is no record ${sameOriginAs}. Check the log` };
}
