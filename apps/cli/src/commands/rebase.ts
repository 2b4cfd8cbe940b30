import { answerRebase } from '@heed/trends/rebase/answer-rebase';
import { RebaseDocument } from '@heed/trends/rebase/rebase-document';

import { jsonCommand } from '../json-command.ts';

export const rebaseCommand = jsonCommand({
  name: 'rebase',
  does: 'suggested changes of level, with evidence (JSON)',
  schema: RebaseDocument,
  answer: answerRebase,
});
