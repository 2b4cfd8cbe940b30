import { LEARNING_KINDS, type LearningKind } from '@heed/domain/evidence/learning-kinds';
import { NATIVE_SCALES } from '@heed/domain/evidence/native-scales';
import type { Polarity } from '@heed/domain/vocabulary';

import type { LearningValues } from './learning-values.ts';

type Usual = { polarity: Polarity; severity: number; flag?: string };
export type GradeChoice = { value: string; text: string; usual: Usual };

/** The grades a record of this kind may carry, each with what it usually means. Empty where the kind has no scale. */
export function gradesOf(kind: LearningKind): GradeChoice[] {
  return LEARNING_KINDS[kind].scales.flatMap((scale) => {
    const { label, grades } = NATIVE_SCALES[scale];
    return grades.map(({ code, label: grade, ...usual }) => ({
      value: `${scale}:${code}`,
      text: `${label}: ${lowerFirst(grade)}`,
      usual,
    }));
  });
}

/**
 * The form with what its grade usually means filled in, where nothing has been chosen yet: whether each learning point
 * is a concern, how serious it is, and the flag. What a person chose stays.
 */
export function proposeGrade(values: LearningValues, kind: LearningKind): LearningValues {
  const usual = gradesOf(kind).find(({ value }) => value === values.grade)?.usual;
  if (!usual) return values;
  return {
    ...values,
    flag: values.flag === 'none' || values.flag === '' ? (usual.flag ?? 'none') : values.flag,
    points: values.points.map((point) => ({
      ...point,
      polarity: point.polarity || usual.polarity,
      severity: point.severity || String(usual.severity),
    })),
  };
}

/** The flags a record of this kind may carry: a safety concern always, the others where a scale knows them. */
export function flagsOf(kind: LearningKind): string[] {
  const ofScales = gradesOf(kind).flatMap(({ usual }) => usual.flag ?? []);
  return ['immediate_safety', ...new Set(ofScales)];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
