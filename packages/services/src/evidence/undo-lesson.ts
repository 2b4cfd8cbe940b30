import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { audit } from '../record-step.ts';
import { refuseIdentifiers } from './screen-text.ts';

export const UndoLesson = z.strictObject({
  version: z.int().min(1),
  reason: textField({ label: 'your reason', most: 1_000 }),
});
export type UndoLesson = z.infer<typeof UndoLesson>;

/**
 * Takes back one lesson: it teaches the suggestions no more, and stays to be seen with who took it back and why. The
 * themes of the record itself stay. Throws CONFLICT if there is none in force with this number.
 */
export function undoLesson(action: Action, { version, reason }: UndoLesson): Promise<void> {
  return act(action, 'lesson.undo', async (step) => {
    refuseIdentifiers({ reason }, step.today);
    const { count } = await step.tx.themeLearning.updateMany({
      where: { version, undoneAt: null },
      data: { undoneAt: step.now, undoneById: step.actorId, undoneReason: reason },
    });
    if (count === 0) throw new DomainError('CONFLICT', `Lesson ${version} does not teach any more`);
    await audit(step, {
      action: 'theme.lesson_undone',
      objectKind: 'theme_learning',
      objectId: String(version),
      payload: { reason },
    });
  });
}
