import { LEARNING_KINDS, LearningKind } from '@heed/domain/evidence/learning-kinds';
import { NATIVE_SCALES, type NativeScale } from '@heed/domain/evidence/native-scales';
import { may } from '@heed/domain/permissions';
import type { Role } from '@heed/domain/vocabulary';
import type { LearningView } from '@heed/services/evidence/show-learning';

import { flagWords } from '#lib/evidence/flag-words.ts';
import {
  cohortWords,
  gradingWords,
  keptBecause,
  polarityTag,
  safeAddress,
  scopeWords,
  severityWords,
} from '#lib/evidence/item-words.ts';
import { oldTermWords } from '#lib/evidence/old-term-words.ts';
import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { presentClosings } from '#lib/evidence/present-closings.ts';
import { timeInWords } from '#lib/words/dates.ts';
import { inWords } from '#lib/words/lists.ts';
import { clockRows } from './clock-rows.ts';
import { presentDeadline } from './deadline-words.ts';

type Names = {
  theme: (code: string) => string;
  agency: (code: string) => string;
};

/** One record in the words of its page. */
export function presentLearning(
  record: LearningView,
  { theme, agency, roles }: Names & { roles: readonly Role[] },
) {
  const closings = presentClosings(record.ref, record.closings, roles);
  const kind = LearningKind.safeParse(record.kind);
  const items = record.points.flatMap((point) => point.items);
  const origin = items[0]?.origin;
  const others = record.agencies.filter((code) => code !== record.leadAgency);
  return {
    ref: record.ref,
    title: record.title,
    kind: kind.success ? LEARNING_KINDS[kind.data].label : record.kind,
    summary: record.summary,
    oldTerms: oldTermWords(record.oldTerms),
    address: safeAddress(record.sourceUrl),
    flags: [
      ...new Set(items.flatMap(({ flag, flagCleared }) => (flag && !flagCleared ? [flag] : []))),
    ].map(flagWords),
    flagHref: !closings.ended && may(roles, 'flag.clear') ? `/learning/${record.ref}/flag` : null,
    rows: [
      { key: 'Source', value: record.source },
      { key: 'Date', value: partialDateWords(record.on) },
      { key: 'From', value: scopeWords(record.scope) },
      { key: 'About', value: cohortWords(record.cohort) },
      { key: 'Lead agency', value: agency(record.leadAgency) },
      ...row('Other agencies', inWords(others.map(agency))),
      ...row('Grade', gradeWords(record)),
      ...clockRows(record.details),
      ...row('Same origin as', origin && origin !== record.title ? origin : null),
      ...row(
        'Kept although it looked like it could identify someone',
        keptBecause(record.identifierReasons),
      ),
      { key: 'Marking', value: record.marking },
      { key: 'Logged', value: `${timeInWords(record.recordedAt)} by ${record.recordedBy}` },
    ],
    grading: gradingWords(record),
    points: record.points.map((point) => ({
      number: point.position,
      text: point.text,
      oldTerms: oldTermWords(point.oldTerms),
      tag: polarityTag(point.polarity),
      severity: point.severity === null ? null : severityWords(point.severity),
      themes: point.items
        .flatMap((item) => item.themes)
        .sort((a, b) => Number(b.role === 'primary') - Number(a.role === 'primary'))
        .map(({ themeCode, role }) => ({
          code: themeCode,
          name: theme(themeCode),
          main: role === 'primary',
        })),
    })),
    deadlines: record.deadlines.map((deadline) => ({
      ...presentDeadline(deadline, record.today),
      doneHref:
        deadline.due && !deadline.doneOn && !closings.ended && may(roles, 'evidence.record')
          ? `/learning/${record.ref}/done?rule=${deadline.rule}`
          : null,
      done: closings.done.find(({ subject }) => subject === deadline.rule) ?? null,
    })),
    closings,
  };
}

export type LearningWords = ReturnType<typeof presentLearning>;

function row(key: string, value: string | null | undefined) {
  return value ? [{ key, value }] : [];
}

/** The grade as it was given, with its scale: “Ofsted ILACS: Good”. Null without one. */
function gradeWords({
  nativeScale,
  nativeGrade,
}: Pick<LearningView, 'nativeScale' | 'nativeGrade'>): string | null {
  if (!nativeScale || !nativeGrade) return null;
  if (!isScale(nativeScale)) return `${nativeScale}: ${nativeGrade}`;
  const { label, grades } = NATIVE_SCALES[nativeScale];
  return `${label}: ${grades.find(({ code }) => code === nativeGrade)?.label ?? nativeGrade}`;
}

function isScale(code: string): code is NativeScale {
  return Object.hasOwn(NATIVE_SCALES, code);
}
