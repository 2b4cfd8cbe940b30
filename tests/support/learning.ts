import { randomUUID } from 'node:crypto';

import type { RecordLearning } from '@heed/domain/evidence/record-learning';
import type { ReportThreat } from '@heed/domain/evidence/report-threat';

type LearningPoint = RecordLearning['points'][number];

/** A valid audit finding on neglect; what a test is about is given. */
export function learning({
  point = {},
  ...fields
}: Partial<Omit<RecordLearning, 'points'>> & {
  point?: Partial<LearningPoint>;
} = {}): RecordLearning {
  return {
    kind: 'audit',
    title: 'Neglect seen late',
    summary: '',
    source: 'Quality and performance subgroup',
    sourceUrl: null,
    scope: 'local',
    cohort: 'child',
    leadAgency: 'LA',
    agencies: [],
    observedOn: '2026-03',
    nativeScale: null,
    nativeGrade: null,
    flag: null,
    reliability: 'B',
    credibility: 2,
    points: [
      {
        text: 'Records of neglect were not brought together.',
        polarity: 'concern',
        severity: 3,
        themeCodes: ['NEG.CHD'],
        ...point,
      },
    ],
    rapidReview: null,
    sameOriginAs: null,
    identifierReason: null,
    submissionKey: randomUUID(),
    ...fields,
  };
}

/** A valid report of a threat. */
export function threat(fields: Partial<ReportThreat> = {}): ReportThreat {
  return {
    title: 'More cuckooing near the station',
    summary: 'Three tenants in one street within a month.',
    seenOn: '2026-04-01',
    source: 'Home visits',
    sourceUrl: null,
    scope: 'local',
    cohort: 'adult',
    direction: 'rising',
    severity: 3,
    reliability: 'B',
    credibility: 2,
    themeCodes: ['EXP.CUCK'],
    identifierReason: null,
    submissionKey: randomUUID(),
    ...fields,
  };
}
