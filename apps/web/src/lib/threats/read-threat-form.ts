import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { EARLIEST_OBSERVED } from '@heed/domain/evidence/partial-date';
import {
  ReportThreat,
  THREAT_DIRECTIONS,
  type ThreatDirection,
} from '@heed/domain/evidence/report-threat';
import { Cohort, Scope } from '@heed/domain/vocabulary';
import type { FieldError } from '@heed/ui/field-error';
import { z } from 'zod';

import { suggestedIn } from '#lib/evidence/suggested-in.ts';
import { orderThemes } from '#lib/evidence/order-themes.ts';
import { dateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';
import { sourceOf, WAYS_OF_KNOWING } from './how-known.ts';

const fields = ReportThreat.shape;
const DIRECTIONS = Object.keys(THREAT_DIRECTIONS) as [ThreatDirection, ...ThreatDirection[]];

/** The themes that exist, and today, after which nothing can have been seen. */
type ThreatRules = { themes: ReadonlySet<string>; today: CivilDate };

/** What a person on a phone fills in, in the order of the page. */
function threatSchema(chosen: readonly string[], { themes, today }: ThreatRules) {
  return z.object({
    identifierReason: fields.identifierReason,
    title: fields.title,
    summary: fields.summary,
    known: z.enum(WAYS_OF_KNOWING, { error: 'Choose how you know' }),
    where: z
      .string()
      .trim()
      .max(140, { error: 'Where you know it from must be 140 characters or fewer' }),
    severity: z.enum(['1', '2', '3', '4', '5'], { error: 'Choose how serious it could be' }),
    direction: z.enum(DIRECTIONS, { error: 'Choose whether it is new or changing' }),
    seenOn: dateField({
      what: 'the date you saw or heard it',
      precision: 'year',
      earliest: EARLIEST_OBSERVED,
      latest: today,
    }),
    cohort: z.enum(Cohort.options, { error: 'Choose who it touches' }),
    scope: z.enum(Scope.options, { error: 'Choose where it is happening' }),
    themes: fields.themeCodes.refine((codes) => codes.every((code) => themes.has(code)), {
      error: 'Choose themes from the list. One that was sent is not in it',
    }),
    main: z.string().refine((main) => orderThemes(chosen, main) !== null, {
      error: 'Choose the theme it is mainly about',
    }),
    sourceUrl: fields.sourceUrl,
    submissionKey: z.uuid({ error: 'This form is out of date. Open it again' }),
  });
}

export type ReadThreat =
  { ok: true; input: ReportThreat } | { ok: false; status: 400 | 413; errors: FieldError[] };

/**
 * Reads the threat form. In: the flat form and what it is held against. Out: what `evidence.reportThreat` takes, or every
 * error there is in the order of the page.
 */
export function readThreatForm(form: FormData, rules: ThreatRules): ReadThreat {
  const chosen = form.getAll('themes').filter((code) => typeof code === 'string');
  const parsed = parseForm(threatSchema(chosen, rules), form);
  if (!parsed.ok) return { ok: false, status: parsed.status, errors: parsed.errors };
  const suggested = suggestedIn(form, rules.themes);
  const { known, where, severity, themes: codes, main, identifierReason, ...rest } = parsed.data;
  return {
    ok: true,
    input: ReportThreat.parse({
      ...rest,
      ...(suggested && { suggested }),
      ...sourceOf(known, where),
      severity: Number(severity),
      themeCodes: orderThemes(codes, main) ?? codes,
      identifierReason: identifierReason || null,
    }),
  };
}
