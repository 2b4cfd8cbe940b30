import { isCivilDate } from '@heed/domain/calendar/civil-date';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { checkOverride } from '@heed/domain/triangulation/override';
import { ThemeState } from '@heed/domain/vocabulary';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';
import { requireStanding } from '../themes/require-standing.ts';
import { lockSubmission } from '../submission.ts';
import { latestEvaluation } from '../triangulation/latest-evaluation.ts';
import { endOverrides } from './end-override.ts';

export const OverrideTheme = z.strictObject({
  themeCode: z.string().min(1).max(80),
  state: z.enum(ThemeState.options, { error: 'Choose what you hold instead' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
  expiresOn: z.string().refine(isCivilDate, { error: 'Enter a real date, like 27 3 2027' }),
  submissionKey: z.uuid(),
});
export type OverrideTheme = z.infer<typeof OverrideTheme>;

/**
 * Records that people hold another state of a theme than its weighing, why, and until when. It is shown beside the
 * model's answer wherever that is shown; levels, alerts and triggers go on following the answer, so that nothing falls
 * silent. An override that stood before is ended as replaced. Posting the form twice records it once.
 * Throws NOT_FOUND for a theme that is unknown or was never weighed, INVALID at the field, RULE for a reason that could
 * identify someone.
 */
export function overrideTheme(action: Action, input: OverrideTheme): Promise<void> {
  return act(action, 'theme.override', async (step) => {
    const { tx, partnershipId, now, today } = step;
    const { themeCode, state, reason, expiresOn, submissionKey } = input;
    refuseIdentifiers({ reason }, today);
    await lockSubmission(step, `override:${themeCode}`);
    const key = { partnershipId, submissionKey };
    const posted = await tx.themeOverride.findUnique({
      where: { partnershipId_submissionKey: key },
      select: { id: true },
    });
    if (posted) return;
    await requireStanding(step, themeCode);
    const evaluation = await latestEvaluation(step, themeCode);
    if (!evaluation) {
      throw new DomainError('NOT_FOUND', `The theme ${themeCode} has not been weighed yet.`);
    }
    checkOverride({ modelState: evaluation.state, state, expiresOn, today });
    await endOverrides(step, { themeCode, reason: 'Replaced by a later judgement' });
    const { id } = await tx.themeOverride.create({
      data: {
        ...key,
        themeCode,
        evaluationId: evaluation.id,
        modelState: evaluation.state,
        state,
        reason,
        expiresOn: new Date(expiresOn),
        madeById: action.actor.personId,
        madeAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: 'theme.overridden',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { overrideId: id, modelState: evaluation.state, state, reason, expiresOn },
    });
  });
}
