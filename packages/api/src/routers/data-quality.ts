import { AnswerQuestion, answerQuestion } from '@heed/services/scorecard/chasing/answer-question';
import { listQuestions } from '@heed/services/scorecard/chasing/list-questions';

import { procedure, router } from '../trpc.ts';

/** Questions about figures that are late, never came, or tell of tracking. */
export const dataQuality = router({
  questions: procedure('scorecard.read').query(({ ctx }) => listQuestions(ctx.action)),
  answer: procedure('scorecard.enter')
    .input(AnswerQuestion)
    .mutation(({ ctx, input }) => answerQuestion(ctx.action, input)),
});
