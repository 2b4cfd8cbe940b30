import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit, touchThemes } from '../record-step.ts';
import { requireStanding } from './require-standing.ts';

export const WithdrawThemeChange = z.strictObject({
  themeCode: z.string().min(1).max(80),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type WithdrawThemeChange = z.infer<typeof WithdrawThemeChange>;

/**
 * Has a theme that was retired or merged stand again, with all that was ever put on it. Throws CONFLICT if it stands,
 * or if what it is a part of stands no more; RULE for a reason that could identify someone.
 */
export function withdrawThemeChange(
  action: Action,
  { themeCode, reason }: WithdrawThemeChange,
): Promise<void> {
  return act(action, 'theme.change', async (step) => {
    const { tx, now, today } = step;
    refuseIdentifiers({ reason }, today);
    const theme = await tx.theme.findFirst({ where: { code: themeCode } });
    if (!theme) throw new DomainError('NOT_FOUND', `There is no theme ${themeCode}.`);
    if (theme.retiredOn === null) {
      throw new DomainError('CONFLICT', `“${theme.name}” stands already`);
    }
    if (theme.parentCode !== null) await requireStanding(step, theme.parentCode);
    // Asked while it is merged: the theme that its evidence leaves is weighed anew, too.
    const left = theme.successorCode === null ? [] : [theme.successorCode];
    await tx.theme.updateMany({
      where: { code: themeCode },
      data: { retiredOn: null, successorCode: null },
    });
    await tx.themeChange.updateMany({
      where: { themeCode, kind: { in: ['retire', 'merge'] }, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: action.actor.personId, withdrawReason: reason },
    });
    await audit(step, {
      action: 'theme.restored',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { reason, left },
    });
    await touchThemes(step, [themeCode, ...left]);
  });
}
