import { LEARNING_KINDS, type LearningKind } from '@heed/domain/evidence/learning-kinds';
import { CREDIBILITY_LABELS, POLARITY_LABELS, RELIABILITY_LABELS } from '@heed/domain/vocabulary';

import { flagWords } from '#lib/evidence/flag-words.ts';
import { choicesOf, type EvidenceChoices } from '#lib/evidence/form-choices.ts';
import { KIND_WORDS } from './kind-words.ts';
import { flagsOf, gradesOf } from './propose-grade.ts';

const FLAG_HINTS: Record<string, string> = {
  immediate_safety:
    'Someone may be at risk now. People are told at once. It replaces no call to the police or the safeguarding hub',
  priority_action: 'The inspectorate named it a priority action',
  cause_of_concern: 'The inspectorate named it a cause of concern',
};

/** Everything the form of one kind shows and offers. */
export function learningChoices(kind: LearningKind, choices: EvidenceChoices) {
  return {
    ...choices,
    kind: { code: kind, label: LEARNING_KINDS[kind].label, ...KIND_WORDS[kind] },
    grades: gradesOf(kind).map(({ value, text }) => ({ value, text })),
    flags: [
      { value: 'none', label: 'No' },
      ...flagsOf(kind).map((value) => ({
        value,
        label: flagWords(value),
        hint: FLAG_HINTS[value],
      })),
    ],
    polarities: choicesOf(POLARITY_LABELS),
    reliabilities: choicesOf(RELIABILITY_LABELS),
    credibilities: choicesOf(CREDIBILITY_LABELS),
  };
}

export type LearningChoices = ReturnType<typeof learningChoices>;
