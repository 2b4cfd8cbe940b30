import { answerTrend } from '@heed/trends/trend-command/answer-trend';
import { TrendDocument } from '@heed/trends/trend-command/trend-document';

import { jsonCommand } from '../json-command.ts';

export const trendCommand = jsonCommand({
  name: 'trend',
  does: 'limits, special causes and icons of series (JSON)',
  schema: TrendDocument,
  answer: answerTrend,
});
