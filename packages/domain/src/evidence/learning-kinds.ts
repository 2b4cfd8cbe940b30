import { z } from 'zod';

import type { Stream } from '../vocabulary.ts';

type KindFacts = {
  label: string;
  /** What someone who is choosing a form reads under the label. */
  hint: string;
  stream: Stream;
  prefix: string;
  /** Scales of `native-scales.ts` that a record of this kind may be graded on. */
  scales: readonly string[];
  /** Grading of source and content offered first; the person may change it. */
  usual: { reliability: 'A' | 'B' | 'C'; credibility: 1 | 2 | 3 };
};

/** Every kind of learning that can be logged, the stream it speaks in and the prefix of its reference. */
export const LEARNING_KINDS = {
  rapid_review: {
    label: 'Rapid review',
    hint: 'A child has died or been seriously harmed. Starts the 15-working-day clock.',
    stream: 'S1',
    prefix: 'RR',
    scales: [],
    usual: { reliability: 'A', credibility: 2 },
  },
  safeguarding_adult_review: {
    label: 'Safeguarding adult review',
    hint: 'Learning from a mandatory or discretionary review of an adult’s case.',
    stream: 'S1',
    prefix: 'SAR',
    scales: [],
    usual: { reliability: 'A', credibility: 2 },
  },
  inspection_finding: {
    label: 'Inspection finding',
    hint: 'Ofsted, CQC, HMICFRS, HMI Probation or a joint inspection, on its own scale.',
    stream: 'S3',
    prefix: 'INS',
    scales: ['ofsted_ilacs', 'jtai', 'cqc_statement', 'hmicfrs', 'hmip'],
    usual: { reliability: 'A', credibility: 1 },
  },
  peer_review_finding: {
    label: 'Peer-review finding',
    hint: 'A peer challenge or independent scrutiny, with its recommendation.',
    stream: 'S4',
    prefix: 'PEER',
    scales: ['peer_challenge'],
    usual: { reliability: 'A', credibility: 2 },
  },
  audit: {
    label: 'Audit finding',
    hint: 'A multi-agency or section 11 audit.',
    stream: 'S2',
    prefix: 'AUD',
    scales: ['audit_grade', 'section_11'],
    usual: { reliability: 'B', credibility: 2 },
  },
  practitioner_voice: {
    label: 'Practitioner voice',
    hint: 'What practitioners say in forums, surveys or supervision.',
    stream: 'S6',
    prefix: 'PRV',
    scales: [],
    usual: { reliability: 'B', credibility: 2 },
  },
  peoples_voice: {
    label: 'People’s voice',
    hint: 'What children, adults, families and communities say.',
    stream: 'S7',
    prefix: 'VOI',
    scales: ['making_safeguarding_personal'],
    usual: { reliability: 'B', credibility: 2 },
  },
  national_research: {
    label: 'National research or review',
    hint: 'A Panel report, national analysis or research that bears on us.',
    stream: 'S8',
    prefix: 'NAT',
    scales: [],
    usual: { reliability: 'A', credibility: 2 },
  },
  escalation: {
    label: 'Escalation or complaint',
    hint: 'A professional challenge or a complaint that shows a pattern.',
    stream: 'S10',
    prefix: 'ESC',
    scales: [],
    usual: { reliability: 'B', credibility: 3 },
  },
} as const satisfies Record<string, KindFacts>;

export type LearningKind = keyof typeof LEARNING_KINDS;
export const LearningKind = z.enum(
  Object.keys(LEARNING_KINDS) as [LearningKind, ...LearningKind[]],
);
