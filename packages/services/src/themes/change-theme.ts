import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { whyThemeStays } from '@heed/domain/taxonomy/check-theme-change';
import { codeForTheme } from '@heed/domain/taxonomy/theme-code';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit, touchThemes } from '../record-step.ts';
import { requireStanding } from './require-standing.ts';

const Shared = {
  themeCode: z.string().min(1).max(80),
  reason: textField({ label: 'your reason', most: 2_000 }),
};
/** Name and description of a part. */
const Part = z.strictObject({
  name: textField({ label: 'a name for each part', most: 80 }),
  description: textField({ label: 'what each part is about', most: 300 }),
});

export const ChangeTheme = z.discriminatedUnion('kind', [
  z.strictObject({ ...Shared, kind: z.literal('retire') }),
  z.strictObject({
    ...Shared,
    kind: z.literal('merge'),
    into: z.string().min(1, { error: 'Choose the theme it goes into' }).max(80),
  }),
  z.strictObject({
    ...Shared,
    kind: z.literal('divide'),
    parts: z.array(Part).min(2, { error: 'Name at least two parts' }).max(6),
  }),
]);
export type ChangeTheme = z.infer<typeof ChangeTheme>;

/**
 * What becomes of a theme from today. Retired, it is offered and weighed no more. Merged, what was put on it counts for
 * the other theme. Divided, it stands with parts below it: what was put on it counts for the whole, what is put on a part
 * for both. No evidence and no answer given before is touched. Throws NOT_FOUND, CONFLICT if it stands no more, RULE if
 * it must stay or a text could identify someone, INVALID at the field.
 */
export function changeTheme(action: Action, input: ChangeTheme): Promise<{ themeCode: string }> {
  return act(action, 'theme.change', async (step) => {
    const { tx, partnershipId, now, today } = step;
    const { themeCode, kind, reason } = input;
    refuseIdentifiers({ reason }, today);
    await tx.$queryRaw`select id from theme where partnership_id = ${partnershipId}::uuid
      order by position for update`;
    const successors = await carryOut(step, input);
    await tx.themeChange.create({
      data: {
        partnershipId,
        themeCode,
        kind,
        successorCodes: successors,
        reason,
        madeOn: new Date(today),
        madeById: action.actor.personId,
        madeAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: `theme.${DONE[kind]}`,
      objectKind: 'theme',
      objectId: themeCode,
      payload: { successors, reason },
    });
    await touchThemes(step, [themeCode, ...successors]);
    return { themeCode: kind === 'merge' ? input.into : themeCode };
  });
}

const DONE = { retire: 'retired', merge: 'merged', divide: 'divided' } as const;

/** Changes the themes; out: the codes of what takes the place. */
async function carryOut(step: Step, input: ChangeTheme): Promise<string[]> {
  switch (input.kind) {
    case 'retire':
      await endTheme(step, input.themeCode, null);
      return [];
    case 'merge':
      await endTheme(step, input.themeCode, input.into);
      return [input.into];
    case 'divide':
      return divide(step, input);
    default:
      return input satisfies never;
  }
}

async function endTheme(
  step: Step,
  themeCode: string,
  successorCode: string | null,
): Promise<void> {
  const { tx, today } = step;
  const theme = await findTheme(step, themeCode);
  if (!theme) throw new DomainError('NOT_FOUND', `There is no theme ${themeCode}.`);
  const into = successorCode === null ? null : await findTheme(step, successorCode);
  if (successorCode !== null && !into) {
    throw new DomainError('INVALID', `There is no theme ${successorCode}`, 'into');
  }
  const below = await tx.theme.findMany({
    where: { parentCode: themeCode, retiredOn: null },
    select: { name: true },
    orderBy: { position: 'asc' },
  });
  const made = await tx.themeChange.count({
    where: { kind: 'divide', successorCodes: { has: themeCode } },
  });
  const stays = whyThemeStays({
    theme,
    below: below.map(({ name }) => name),
    isPart: made > 0,
    review: await reviewBringing(step, themeCode),
    into,
  });
  if (stays?.about === 'into') throw new DomainError('INVALID', stays.why, 'into');
  if (stays) throw new DomainError(theme.retired ? 'CONFLICT' : 'RULE', stays.why);
  await tx.theme.updateMany({
    where: { code: themeCode },
    data: { retiredOn: new Date(today), successorCode },
  });
}

/** The open review whose outcome so far brings a theme into the plan; null if there is none. */
async function reviewBringing({ tx }: Step, themeCode: string): Promise<string | null> {
  const outcome = await tx.reviewOutcome.findFirst({
    where: {
      review: { status: 'open' },
      OR: [
        { outcome: 'add', subject: `theme:${themeCode}` },
        { outcome: 'replace', into: themeCode },
      ],
    },
    select: { review: { select: { ref: true } } },
  });
  return outcome?.review.ref ?? null;
}

async function divide(
  step: Step,
  { themeCode, parts }: Extract<ChangeTheme, { kind: 'divide' }>,
): Promise<string[]> {
  const { tx, partnershipId, today } = step;
  await requireStanding(step, themeCode);
  const whole = await tx.theme.findFirstOrThrow({ where: { code: themeCode } });
  const themes = await tx.theme.findMany({ select: { code: true, name: true, position: true } });
  const names = new Set(themes.map(({ name }) => name.toLowerCase()));
  const codes = new Set(themes.map(({ code }) => code));
  let position = Math.max(...themes.map((theme) => theme.position));
  const made: string[] = [];
  for (const { name, description } of parts) {
    refuseIdentifiers({ name, description }, today);
    if (names.has(name.toLowerCase())) {
      throw new DomainError('INVALID', `There is a theme “${name}” already`, 'parts');
    }
    const [branch = ''] = themeCode.split('.');
    const code = codeForTheme(name, codes, branch);
    position += 1;
    const { cohort, standing } = whole;
    await tx.theme.create({
      data: {
        ...{ partnershipId, code, parentCode: themeCode, name, description, standing, cohort },
        ...{ synonyms: [], position },
      },
      select: { id: true },
    });
    names.add(name.toLowerCase());
    codes.add(code);
    made.push(code);
  }
  return made;
}

async function findTheme({ tx }: Step, code: string) {
  const theme = await tx.theme.findFirst({
    where: { code },
    select: { code: true, name: true, standing: true, cohort: true, retiredOn: true },
  });
  return theme && { ...theme, retired: theme.retiredOn !== null };
}
