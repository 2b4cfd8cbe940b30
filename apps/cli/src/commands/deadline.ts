import { answerDeadlines, DeadlineCase } from '@heed/domain/calendar/answer-deadlines';
import { parseDeadlinePack } from '@heed/domain/calendar/deadline-pack';
import { parseCalendar } from '@heed/domain/calendar/working-calendar';

import { jsonCommand } from '../json-command.ts';
import { readPackFile } from '../packs.ts';

export const deadlineCommand = jsonCommand({
  name: 'deadline',
  does: 'count due dates by the rule pack (JSON)',
  schema: DeadlineCase,
  answer: async (document) =>
    answerDeadlines(document, {
      packs: [parseDeadlinePack(await readPackFile('england-1'))],
      calendar: parseCalendar(await readPackFile('calendar-england-and-wales')),
    }),
});
