import type { Polarity } from '../vocabulary.ts';

type Grade = {
  code: string;
  label: string;
  /** What a point under this grade usually says; offered first, never forced. */
  polarity: Polarity;
  severity: 1 | 2 | 3 | 4 | 5;
  flag?: 'priority_action' | 'cause_of_concern';
};

/** The inspectorates' and auditors' own scales. A grade is stored as given; the mapping beside it is only an offer. */
export const NATIVE_SCALES = {
  ofsted_ilacs: {
    label: 'Ofsted ILACS',
    grades: [
      { code: 'outstanding', label: 'Outstanding', polarity: 'assurance', severity: 4 },
      { code: 'good', label: 'Good', polarity: 'assurance', severity: 3 },
      {
        code: 'area_for_improvement',
        label: 'Area for improvement',
        polarity: 'concern',
        severity: 3,
      },
      {
        code: 'requires_improvement',
        label: 'Requires improvement',
        polarity: 'concern',
        severity: 3,
      },
      { code: 'inadequate', label: 'Inadequate', polarity: 'concern', severity: 5 },
      {
        code: 'priority_action',
        label: 'Priority action',
        polarity: 'concern',
        severity: 5,
        flag: 'priority_action',
      },
    ],
  },
  jtai: {
    label: 'Joint targeted area inspection (no grade)',
    grades: [
      { code: 'strength', label: 'Strength', polarity: 'assurance', severity: 3 },
      {
        code: 'needs_to_improve',
        label: 'What needs to improve',
        polarity: 'concern',
        severity: 3,
      },
      {
        code: 'priority_action',
        label: 'Priority action',
        polarity: 'concern',
        severity: 5,
        flag: 'priority_action',
      },
    ],
  },
  cqc_statement: {
    label: 'CQC quality statement (1 to 4)',
    grades: [
      { code: '4', label: '4: exceptional standard', polarity: 'assurance', severity: 4 },
      { code: '3', label: '3: good standard', polarity: 'assurance', severity: 3 },
      { code: '2', label: '2: some shortfalls', polarity: 'concern', severity: 3 },
      { code: '1', label: '1: significant shortfalls', polarity: 'concern', severity: 5 },
    ],
  },
  hmicfrs: {
    label: 'HMICFRS',
    grades: [
      { code: 'outstanding', label: 'Outstanding', polarity: 'assurance', severity: 4 },
      { code: 'good', label: 'Good', polarity: 'assurance', severity: 3 },
      { code: 'adequate', label: 'Adequate', polarity: 'neutral', severity: 2 },
      {
        code: 'requires_improvement',
        label: 'Requires improvement',
        polarity: 'concern',
        severity: 3,
      },
      {
        code: 'area_for_improvement',
        label: 'Area for improvement',
        polarity: 'concern',
        severity: 3,
      },
      { code: 'inadequate', label: 'Inadequate', polarity: 'concern', severity: 5 },
      {
        code: 'cause_of_concern',
        label: 'Cause of concern',
        polarity: 'concern',
        severity: 5,
        flag: 'cause_of_concern',
      },
    ],
  },
  hmip: {
    label: 'HM Inspectorate of Probation',
    grades: [
      { code: 'outstanding', label: 'Outstanding', polarity: 'assurance', severity: 4 },
      { code: 'good', label: 'Good', polarity: 'assurance', severity: 3 },
      {
        code: 'requires_improvement',
        label: 'Requires improvement',
        polarity: 'concern',
        severity: 3,
      },
      { code: 'inadequate', label: 'Inadequate', polarity: 'concern', severity: 5 },
    ],
  },
  peer_challenge: {
    label: 'Peer challenge (no grade)',
    grades: [
      { code: 'strength', label: 'Strength', polarity: 'assurance', severity: 3 },
      { code: 'consideration', label: 'Area for consideration', polarity: 'concern', severity: 2 },
      { code: 'recommendation', label: 'Recommendation', polarity: 'concern', severity: 3 },
    ],
  },
  audit_grade: {
    label: 'Multi-agency audit',
    grades: [
      { code: 'outstanding', label: 'Outstanding', polarity: 'assurance', severity: 4 },
      { code: 'good', label: 'Good', polarity: 'assurance', severity: 3 },
      {
        code: 'requires_improvement',
        label: 'Requires improvement',
        polarity: 'concern',
        severity: 3,
      },
      { code: 'inadequate', label: 'Inadequate', polarity: 'concern', severity: 4 },
    ],
  },
  section_11: {
    label: 'Section 11 audit (red, amber, green)',
    grades: [
      { code: 'green', label: 'Green: standard met', polarity: 'assurance', severity: 2 },
      { code: 'amber', label: 'Amber: partly met', polarity: 'concern', severity: 2 },
      { code: 'red', label: 'Red: not met', polarity: 'concern', severity: 4 },
    ],
  },
  making_safeguarding_personal: {
    label: 'Making Safeguarding Personal',
    grades: [
      { code: 'fully', label: 'Outcomes fully achieved', polarity: 'assurance', severity: 3 },
      { code: 'partly', label: 'Outcomes partly achieved', polarity: 'mixed', severity: 2 },
      { code: 'not', label: 'Outcomes not achieved', polarity: 'concern', severity: 3 },
    ],
  },
} as const satisfies Record<string, { label: string; grades: readonly Grade[] }>;

export type NativeScale = keyof typeof NATIVE_SCALES;

/** True if the scale exists and has the grade. */
export function isGradeOf(scale: string, grade: string): boolean {
  if (!Object.hasOwn(NATIVE_SCALES, scale)) return false;
  return NATIVE_SCALES[scale as NativeScale].grades.some((known) => known.code === grade);
}
