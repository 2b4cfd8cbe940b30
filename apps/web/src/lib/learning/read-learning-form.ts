import type { CivilDate } from '@heed/domain/calendar/civil-date';
import type { LearningKind } from '@heed/domain/evidence/learning-kinds';
import { RecordLearning } from '@heed/domain/evidence/record-learning';
import type { FieldError } from '@heed/ui/field-error';

import { suggestedIn } from '#lib/evidence/suggested-in.ts';
import { orderThemes } from '#lib/evidence/order-themes.ts';
import { parseForm } from '#lib/server/form.ts';
import {
  aboutSchema,
  clockSchema,
  judgementSchema,
  pointSchema,
  TrustSchema,
  type KnownCodes,
} from './learning-schemas.ts';
import { pointForm, pointIndexes } from './point-indexes.ts';

export type ReadLearning =
  { ok: true; input: RecordLearning } | { ok: false; status: 400 | 413; errors: FieldError[] };

/**
 * Reads the learning form of one kind. In: the flat form (`title`, `observedOn-year`, `points-0-text`, …) and the codes
 * that exist, and today, after which nothing can have been seen. Out: what `evidence.recordLearning` takes, or every error there is in the order of the page, each with the
 * id of its input.
 */
export function readLearningForm(
  form: FormData,
  { kind, known, today }: { kind: LearningKind; known: KnownCodes; today: CivilDate },
): ReadLearning {
  const about = parseForm(aboutSchema(kind, known, today), form);
  const clock = kind === 'rapid_review' ? parseForm(clockSchema(today), form) : null;
  const judgement = parseForm(judgementSchema(kind), form);
  const indexes = pointIndexes(form);
  const points = indexes.map((index, position) =>
    readPoint(form, index, {
      known,
      called: indexes.length > 1 ? `learning point ${position + 1}` : null,
    }),
  );
  const trust = parseForm(TrustSchema, form);

  if (
    !about.ok ||
    clock?.ok === false ||
    !judgement.ok ||
    !trust.ok ||
    points.some((one) => !one.ok)
  ) {
    const parsed = [about, clock, judgement, ...points, trust].filter((one) => one?.ok === false);
    return {
      ok: false,
      status: parsed.some((one) => one.status === 413) ? 413 : 400,
      errors: parsed.flatMap((one) => one.errors),
    };
  }
  const { observedOn, ...rest } = about.data;
  const { grade, flag } = judgement.data;
  return checked({
    kind,
    ...rest,
    observedOn,
    identifierReason: rest.identifierReason || null,
    nativeScale: grade?.scale ?? null,
    nativeGrade: grade?.grade ?? null,
    flag,
    points: points.flatMap((one) => (one.ok ? [one.point] : [])),
    rapidReview: clock && clockDates(clock.data),
    ...trust.data,
  });
}

type ReadPoint = {
  known: KnownCodes;
  /** What errors add so that one knows which of several points is meant. */
  called: string | null;
};

function readPoint(form: FormData, index: number, { known, called }: ReadPoint) {
  const own = pointForm(form, index);
  const parsed = parseForm(pointSchema(own, known), own);
  if (!parsed.ok) {
    const errors = parsed.errors.map(({ field, message }) => ({
      field: `points-${index}-${field}`,
      message: called ? `${message} (${called})` : message,
    }));
    return { ...parsed, errors };
  }
  const { themes, main, ...rest } = parsed.data;
  const suggested = suggestedIn(own, known.themes);
  const themeCodes = orderThemes(themes, main) ?? themes;
  return { ok: true as const, point: { ...rest, themeCodes, ...(suggested && { suggested }) } };
}

type Clock = { awareOn?: string | undefined; receivedOn?: string | undefined };

function clockDates<Rest extends Clock>({ awareOn, receivedOn, ...rest }: Rest) {
  return { ...rest, awareOn: awareOn ?? null, receivedOn: receivedOn ?? null };
}

/** The rules on the whole record, such as how many points there may be. */
function checked(given: unknown): ReadLearning {
  const result = RecordLearning.safeParse(given);
  if (result.success) return { ok: true, input: result.data };
  const errors = result.error.issues.map(({ path, message }) => ({
    field: path[0] === 'points' ? 'add-point' : String(path[0] ?? ''),
    message,
  }));
  return { ok: false, status: 400, errors };
}
