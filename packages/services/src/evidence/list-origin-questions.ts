import { act, type Action } from '../action.ts';
import { openOriginQuestions } from './open-origin-questions.ts';

/** Every open question whether records go back to one incident or report, as `openOriginQuestions` puts them. */
export function listOriginQuestions(action: Action) {
  return act(action, 'evidence.read', async (step) => ({
    questions: await openOriginQuestions(step),
  }));
}
