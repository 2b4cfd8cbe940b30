import { londonDate } from '@heed/domain/calendar/london';
import { answerIdentifiers, IdentifiersDocument } from '@heed/guard/command';

import { jsonCommand } from '../json-command.ts';

export const identifiersCommand = jsonCommand({
  name: 'identifiers',
  does: 'find personal identifiers in text (JSON)',
  schema: IdentifiersDocument,
  answer: (document) => answerIdentifiers(document, { today: londonDate(new Date()) }),
});
