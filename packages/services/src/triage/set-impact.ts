import { textField } from '@heed/domain/evidence/text-field';
import { Severity } from '@heed/domain/vocabulary';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit, touchThemes } from '../record-step.ts';
import { requireStanding } from '../themes/require-standing.ts';

export const SetImpact = z.strictObject({
  themeCode: z.string().min(1).max(80),
  impact: Severity,
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type SetImpact = z.infer<typeof SetImpact>;

/** Records how much harm a theme could do (1 to 5: harm, scale, vulnerability), a human judgement that rules only read. */
export function setImpact(action: Action, input: SetImpact): Promise<void> {
  return act(action, 'theme.rate', async (step) => {
    const { themeCode, impact, reason } = input;
    refuseIdentifiers({ reason }, step.today);
    await requireStanding(step, themeCode);
    await step.tx.theme.updateMany({
      where: { code: themeCode },
      data: { impact },
    });
    await audit(step, {
      action: 'theme.impact_set',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { impact, reason },
    });
    await touchThemes(step, [themeCode]);
  });
}
