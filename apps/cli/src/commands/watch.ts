import { answerCases } from '@heed/domain/answer-cases';
import { InputError } from '@heed/domain/input-error';
import { answerWatch } from '@heed/trends/early-warning/answer-watch';
import { MOST_WATCH_CASES, WatchDocument } from '@heed/trends/early-warning/watch-document';
import { WatchError } from '@heed/trends/early-warning/watch-types';

import { jsonCommand } from '../json-command.ts';

export const watchCommand = jsonCommand({
  name: 'watch',
  does: 'early-warning methods on series (JSON)',
  schema: WatchDocument,
  answer: (document) =>
    answerCases(document, { command: 'watch', mostCases: MOST_WATCH_CASES, answer: answerOne }),
});

function answerOne(document: unknown): unknown {
  try {
    return answerWatch(document);
  } catch (error) {
    if (error instanceof WatchError) throw new InputError('bad_input', error.message);
    throw error;
  }
}
