import type { LearningKind } from '@heed/domain/evidence/learning-kinds';

type KindWords = {
  source: string;
  /** The source as errors name it. */
  sourceInErrors: string;
  sourceHint: string;
  when: string;
  /** The date as errors name it. */
  whenInErrors: string;
};

/** What the form calls who found it and when, for each kind of learning. */
export const KIND_WORDS: Record<LearningKind, KindWords> = {
  rapid_review: {
    source: 'Who carried out the review?',
    sourceInErrors: 'who carried out the review',
    sourceHint: 'A team or body, for example Rapid review panel',
    when: 'When was the incident?',
    whenInErrors: 'the date of the incident',
  },
  safeguarding_adult_review: {
    source: 'Who carried out the review?',
    sourceInErrors: 'who carried out the review',
    sourceHint: 'A body or role, for example Independent author',
    when: 'When was the review finished or published?',
    whenInErrors: 'the date of the review',
  },
  inspection_finding: {
    source: 'Which inspectorate?',
    sourceInErrors: 'which inspectorate it was',
    sourceHint: 'With the kind of inspection, for example Ofsted focused visit',
    when: 'When was the inspection?',
    whenInErrors: 'the date of the inspection',
  },
  peer_review_finding: {
    source: 'Who carried out the peer review?',
    sourceInErrors: 'who carried out the peer review',
    sourceHint: 'For example Regional peer challenge or Independent scrutineer',
    when: 'When was the peer review?',
    whenInErrors: 'the date of the peer review',
  },
  audit: {
    source: 'Whose audit is it?',
    sourceInErrors: 'whose audit it is',
    sourceHint: 'For example Multi-agency audit group',
    when: 'When was the audit?',
    whenInErrors: 'the date of the audit',
  },
  practitioner_voice: {
    source: 'Where did practitioners say it?',
    sourceInErrors: 'where practitioners said it',
    sourceHint: 'For example Practitioner forum or Staff survey',
    when: 'When did they say it?',
    whenInErrors: 'the date it was said',
  },
  peoples_voice: {
    source: 'Where did people say it?',
    sourceInErrors: 'where people said it',
    sourceHint: 'For example Young people’s panel or Carers’ survey. Name no one',
    when: 'When did they say it?',
    whenInErrors: 'the date it was said',
  },
  national_research: {
    source: 'Who published it?',
    sourceInErrors: 'who published it',
    sourceHint: 'For example Child Safeguarding Practice Review Panel',
    when: 'When was it published?',
    whenInErrors: 'the date of publication',
  },
  escalation: {
    source: 'Where was it raised?',
    sourceInErrors: 'where it was raised',
    sourceHint: 'For example Escalation log or Complaints team',
    when: 'When was it raised?',
    whenInErrors: 'the date it was raised',
  },
};
