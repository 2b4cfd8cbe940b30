import { IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { audit } from '../../record-step.ts';
import { lockSubmission } from '../../submission.ts';
import { checkDefinition } from './check-definition.ts';
import { columnsOf } from './definition-of.ts';

export const AddIndicator = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,3}-[A-Z0-9]{2,4}$/, {
      error: 'Enter a code of letters, a dash and letters or digits, like NEG-05',
    }),
  /** The measure of the plan that it makes measurable. */
  measure: z.string().min(1, { error: 'Choose the measure it is for' }).max(20),
  theme: z.string().min(1, { error: 'Choose the theme it tells of' }).max(80),
  definition: IndicatorDefinition,
  reason: textField({ label: 'why it is added', most: 500 }),
});
export type AddIndicator = z.infer<typeof AddIndicator>;

/**
 * Adds an indicator for a measure of the plan, so that figures can be entered for it. Throws INVALID for a code that is
 * taken, in whatever measure, and for a measure or theme that is not there.
 */
export function addIndicator(
  action: Action,
  { code, measure: measureCode, theme, definition, reason }: AddIndicator,
): Promise<{ code: string }> {
  return act(action, 'catalogue.edit', async (step) => {
    const { tx, partnershipId } = step;
    await lockSubmission(step, `indicator:${code}`);
    const taken = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
      select: { name: true },
    });
    if (taken) throw new DomainError('INVALID', `${code} is the code of “${taken.name}”`, 'code');
    await checkDefinition(step, { code, definition, reason });
    const known = await tx.theme.findFirst({
      where: { code: theme, retiredOn: null },
      select: { code: true },
    });
    if (!known) throw new DomainError('INVALID', 'Choose a theme from the list', 'theme');
    const plan = await currentPlan(step);
    const measure = plan.priorities
      .flatMap(({ themes }) => themes.flatMap(({ actions }) => actions))
      .flatMap(({ measures }) => measures)
      .find((one) => one.code === measureCode);
    if (!measure) throw new DomainError('INVALID', 'Choose a measure from the list', 'measure');
    const last = await tx.indicator.aggregate({ _max: { position: true } });
    await tx.indicator.create({
      data: {
        partnershipId,
        code,
        ...columnsOf(definition),
        sources: [],
        position: (last._max.position ?? 0) + 1,
        themes: { create: { partnershipId, themeCode: theme, role: 'primary' } },
      },
      select: { id: true },
    });
    await tx.planMeasure.update({
      where: { id: measure.id },
      data: { indicatorCodes: { push: code } },
      select: { id: true },
    });
    await audit(step, {
      action: 'indicator.added',
      objectKind: 'indicator',
      objectId: code,
      payload: { measure: measureCode, reason },
    });
    return { code };
  });
}
