import { z } from 'zod';

import { answerCases } from '../answer-cases.ts';
import type { CommandAnswer } from '../command-answer.ts';
import { InputError } from '../input-error.ts';
import { computeDeadline, type DeadlineAnswer } from './compute-deadline.ts';
import type { DeadlinePack } from './deadline-pack.ts';
import type { WorkingCalendar } from './working-calendar.ts';

const MOST_CASES = 10_000;

export const DeadlineCase = z.strictObject({
  pack: z.string(),
  rule: z.union([z.string(), z.record(z.string(), z.unknown())]),
  // A wrong type is a bad anchor, not a bad case.
  anchor: z.unknown(),
});

type Context = { packs: readonly DeadlinePack[]; calendar: WorkingCalendar };

/**
 * Answers `heed deadline`: one case `{"pack", "rule", "anchor"}` or `{"cases": […]}` of at most
 * 10,000 (see `computeDeadline`, `DeadlineErrorCode` and `answerCases`).
 */
export function answerDeadlines(document: unknown, context: Context): CommandAnswer {
  return answerCases(document, {
    command: 'deadline',
    mostCases: MOST_CASES,
    answer: (one) => answerCase(one, context),
  });
}

function answerCase(document: unknown, { packs, calendar }: Context): DeadlineAnswer {
  const parsed = DeadlineCase.safeParse(document);
  if (!parsed.success) throw new InputError('bad_input', z.prettifyError(parsed.error));
  const { rule, anchor } = parsed.data;
  const pack = packs.find((one) => one.pack === parsed.data.pack);
  if (!pack) throw new InputError('unknown_pack', 'there is no pack of this name');
  return computeDeadline({ pack, rule, anchor, calendar });
}
