import type { ReturnRow } from '@heed/services/scorecard/returns/list-returns';
import { RETURN_VERDICTS } from '@heed/services/scorecard/returns/answer-return';

import { dayInWords } from '#lib/words/dates.ts';

/** A period in which the source of a return seems to have changed, as pages show it. */
export function presentSource(row: ReturnRow) {
  const { id, name, period, sentence, newest, answer } = row;
  const verdicts: Record<string, string> = RETURN_VERDICTS;
  return {
    id,
    title: `${name}, ${period}`,
    name,
    period,
    sentence,
    newest,
    verdict: answer?.verdict ?? null,
    answer: answer && {
      what: verdicts[answer.verdict] ?? answer.verdict,
      reason: answer.reason,
      who: `${answer.by ?? 'Someone'}, ${dayInWords(answer.at.toISOString().slice(0, 10))}`,
    },
  };
}

export type PresentedSource = ReturnType<typeof presentSource>;

/** What may be answered, as choices of a form. */
export const VERDICT_CHOICES = [
  {
    value: 'recording_change',
    label: RETURN_VERDICTS.recording_change,
    hint: 'A new form, system or definition. The figures raise nothing of their own',
  },
  {
    value: 'real',
    label: RETURN_VERDICTS.real,
    hint: 'The same things were counted in the same way. The figures are judged as any others',
  },
];
