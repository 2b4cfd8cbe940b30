import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';
import { standingOverride } from './standing-overrides.ts';

export const EndOverride = z.strictObject({
  themeCode: z.string().min(1).max(80),
  endReason: textField({ label: 'why it ends', most: 2_000 }),
});
export type EndOverride = z.infer<typeof EndOverride>;

/**
 * Ends what people hold of a theme before its last day. Throws CONFLICT if nothing stands, RULE for a reason that could
 * identify someone.
 */
export function endOverride(action: Action, { themeCode, endReason }: EndOverride): Promise<void> {
  return act(action, 'theme.override', async (step) => {
    refuseIdentifiers({ endReason }, step.today);
    const ended = await endOverrides(step, { themeCode, reason: endReason });
    if (ended === 0) {
      throw new DomainError('CONFLICT', 'This judgement has ended already', 'endReason');
    }
    await audit(step, {
      action: 'theme.override_ended',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { reason: endReason },
    });
  });
}

/** Ends the overrides of a theme that still stand and returns how many did. */
export async function endOverrides(
  step: Step,
  { themeCode, reason }: { themeCode: string; reason: string },
): Promise<number> {
  const { count } = await step.tx.themeOverride.updateMany({
    where: { themeCode, ...standingOverride(step.today) },
    data: { endedAt: step.now, endedById: step.actorId, endReason: reason },
  });
  return count;
}
