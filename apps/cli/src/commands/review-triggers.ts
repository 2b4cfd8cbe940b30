import { parseCalendar } from '@heed/domain/calendar/working-calendar';
import { answerReviewTriggers } from '@heed/domain/review/answer-review-triggers';
import { ReviewTriggerDocument } from '@heed/domain/review/trigger-input';
import { parsePack } from '@heed/domain/triangulation/pack';

import { jsonCommand } from '../json-command.ts';
import { readPackFile } from '../packs.ts';

export const reviewTriggersCommand = jsonCommand({
  name: 'review-triggers',
  does: 'which triggers of the year-2 review fire (JSON)',
  schema: ReviewTriggerDocument,
  answer: async (document) =>
    answerReviewTriggers(document, {
      packs: [parsePack(await readPackFile('tri-1'))],
      calendar: parseCalendar(await readPackFile('calendar-england-and-wales')),
    }),
});
