import { answerEmerging, EmergingDocument } from '@heed/text/emerging-command';

import { jsonCommand } from '../json-command.ts';

export const emergingCommand = jsonCommand({
  name: 'emerging',
  does: 'groups of recent findings that no theme covers yet (JSON)',
  schema: EmergingDocument,
  answer: answerEmerging,
});
