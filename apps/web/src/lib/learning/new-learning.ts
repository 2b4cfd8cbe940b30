import { LEARNING_KINDS, type LearningKind } from '@heed/domain/evidence/learning-kinds';

import { emptyPoint, type LearningValues } from './learning-values.ts';

/** The form as it is first shown: empty but for the usual grading of its kind, and the key that makes it one record. */
export function newLearning(kind: LearningKind, submissionKey: string): LearningValues {
  const { reliability, credibility } = LEARNING_KINDS[kind].usual;
  return {
    title: '',
    summary: '',
    source: '',
    sourceUrl: '',
    observedOn: {},
    scope: kind === 'national_research' ? 'national' : '',
    cohort: '',
    leadAgency: '',
    agencies: [],
    awareOn: {},
    notifiedOn: {},
    receivedOn: {},
    childrenCount: '',
    immediateSafetyDone: '',
    grade: '',
    flag: 'none',
    points: [emptyPoint(0)],
    reliability,
    credibility: String(credibility),
    sameOriginAs: '',
    identifierReason: '',
    submissionKey,
  };
}
