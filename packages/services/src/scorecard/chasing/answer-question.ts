import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit } from '../../record-step.ts';
import { allowEntry, collectionOf } from '../entry/collection.ts';

export const AnswerQuestion = z.strictObject({
  id: z.uuid(),
  answer: textField({ label: 'your answer', most: 1_000 }),
});
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;

/**
 * Answers a question about a return, as its owner or an analyst. A question that is answered stays in sight until what it
 * asks for is there; one about tracking or coverage is settled by its answer. Throws RULE for a question that is closed.
 */
export function answerQuestion(action: Action, { id, answer }: AnswerQuestion): Promise<void> {
  return act(action, 'scorecard.enter', async (step) => {
    const { tx, now, today, actorId } = step;
    refuseIdentifiers({ answer }, today);
    const question = await tx.dataQuestion.findUnique({
      where: { id },
      include: { indicator: true },
    });
    if (!question) throw new DomainError('NOT_FOUND', 'There is no such question.');
    allowEntry(action.actor, collectionOf(question.indicator));
    const settles = question.kind === 'unknown' || question.kind === 'coverage';
    const { count } = await tx.dataQuestion.updateMany({
      where: { id, status: { not: 'closed' } },
      data: {
        answer,
        answeredById: actorId,
        answeredAt: now,
        status: settles ? 'closed' : 'answered',
        ...(settles && { closedAt: now }),
      },
    });
    if (count === 0) {
      throw new DomainError(
        'RULE',
        'This question is closed: what it asked for is there',
        'answer',
      );
    }
    await audit(step, {
      action: 'returns.answered',
      objectKind: 'data_question',
      objectId: id,
      payload: { measure: question.indicator.code, answer },
    });
  });
}
