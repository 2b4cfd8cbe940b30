import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { returnOf } from '@heed/domain/plan/published-return';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit, touchThemes } from '../../record-step.ts';
import { sourcesOf } from './sources-of.ts';

/** What the owner of a return may answer. */
export const RETURN_VERDICTS = {
  recording_change: 'The way of recording changed',
  real: 'The change is real',
} as const;

export const AnswerReturn = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(Object.keys(RETURN_VERDICTS) as (keyof typeof RETURN_VERDICTS)[], {
    error: 'Choose what happened',
  }),
  reason: textField({ label: 'how this is known', most: 2_000 }),
});
export type AnswerReturn = z.infer<typeof AnswerReturn>;

/**
 * Records why most series of a return jumped at once. A change that is real lets their alerts through again; a change of
 * recording keeps them muted. Either way measures and themes are judged again. A later answer replaces an earlier one;
 * the audit keeps both. Throws NOT_FOUND, or CONFLICT where nothing jumped.
 */
export function answerReturn(action: Action, input: AnswerReturn): Promise<void> {
  return act(action, 'scorecard.judge', async (step) => {
    const { tx, now } = step;
    const { id, verdict, reason } = input;
    refuseIdentifiers({ reason }, step.today);
    const signal = await tx.returnSignal.findUnique({ where: { id } });
    if (!signal) throw new DomainError('NOT_FOUND', 'There is no such question.');
    if (!signal.changed) throw new DomainError('CONFLICT', 'Its series no longer jump together.');
    await tx.returnSignal.update({
      where: { id },
      data: { verdict, reason, answeredById: action.actor.personId, answeredAt: now },
    });
    await audit(step, {
      action: 'return.answered',
      objectKind: 'return',
      objectId: signal.returnCode,
      payload: { period: signal.period, verdict, reason },
    });
    const indicators = await tx.indicator.findMany({ include: { themes: true } });
    const fed = indicators.filter((one) => returnOf(sourcesOf(one))?.code === signal.returnCode);
    for (const { id: indicatorId } of fed) await emit(step, 'indicator.changed', { indicatorId });
    await touchThemes(
      step,
      new Set(fed.flatMap(({ themes }) => themes.map(({ themeCode }) => themeCode))),
    );
  });
}
