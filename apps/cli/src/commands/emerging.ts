import { encodeAway, MeaningUnavailable } from '@heed/meaning/encode-away';
import { answerEmerging, EmergingDocument } from '@heed/text/emerging-command';

import { complain } from '../command.ts';
import { jsonCommand } from '../json-command.ts';

export const emergingCommand = jsonCommand({
  name: 'emerging',
  does: 'groups of recent findings that no theme covers yet (JSON)',
  schema: EmergingDocument,
  answer: (document) => answerEmerging(document, encode),
});

async function encode(sentences: string[]) {
  try {
    return await encodeAway(sentences);
  } catch (error) {
    if (!(error instanceof MeaningUnavailable)) throw error;
    complain(`emerging: texts are compared by words alone. ${error.message}`);
    return null;
  }
}
