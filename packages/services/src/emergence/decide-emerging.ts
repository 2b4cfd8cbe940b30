import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { codeForTheme } from '@heed/domain/taxonomy/theme-code';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit, touchThemes } from '../record-step.ts';

const Shared = {
  ref: z.string().min(1).max(40),
  reason: textField({ label: 'your reason', most: 2_000 }),
};
/** References of the records that take the theme; the others stay as they are. */
const Records = z.array(z.string().max(40)).max(200);

export const DecideEmerging = z.discriminatedUnion('decision', [
  z.strictObject({
    ...Shared,
    decision: z.literal('name'),
    name: textField({ label: 'a name for the theme', most: 80 }),
    description: textField({ label: 'what the theme is about', most: 300 }),
    records: Records,
  }),
  z.strictObject({
    ...Shared,
    decision: z.literal('merge'),
    themeCode: z.string().min(1, { error: 'Choose the theme it belongs to' }).max(80),
    records: Records,
  }),
  z.strictObject({ ...Shared, decision: z.literal('dismiss') }),
]);
export type DecideEmerging = z.infer<typeof DecideEmerging>;

const STATUS = { name: 'named', merge: 'merged', dismiss: 'dismissed' } as const;

/**
 * What a person makes of an emerging group: a theme of its own outside the plan, part of a theme there is, or nothing.
 * The records chosen take the theme beside those they have, and it is weighed; nothing is coded that nobody chose.
 * Returns the theme. Throws NOT_FOUND, CONFLICT if somebody decided before, INVALID for an unknown theme or a name that
 * is taken, RULE for a reason that could identify someone.
 */
export function decideEmerging(
  action: Action,
  input: DecideEmerging,
): Promise<{ themeCode: string | null }> {
  return act(action, 'emerging.decide', async (step) => {
    const { tx, partnershipId, now, today } = step;
    const { ref, reason, decision } = input;
    refuseIdentifiers({ reason }, today);
    const [issue] = await tx.$queryRaw<{ id: string; status: string; members: string[] }[]>`
      select id, status, members from emerging_issue
      where partnership_id = ${partnershipId}::uuid and ref = ${ref} for update`;
    if (!issue) throw new DomainError('NOT_FOUND', `There is no group ${ref}.`);
    if (issue.status !== 'open') {
      throw new DomainError('CONFLICT', 'Somebody has decided on this group already');
    }
    const themeCode = await themeOf(step, input, issue.members);
    if (themeCode !== null && input.decision !== 'dismiss') {
      const records = input.records.filter((one) => issue.members.includes(one));
      await tagRecords(step, { themeCode, records });
      await touchThemes(step, [themeCode]);
    }
    await tx.emergingIssue.update({
      where: { id: issue.id },
      data: {
        status: STATUS[decision],
        themeCode,
        decisionReason: reason,
        decidedMembers: issue.members,
        decidedById: action.actor.personId,
        decidedAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: `emerging.${STATUS[decision]}`,
      objectKind: 'emerging_issue',
      objectId: issue.id,
      payload: { ref, themeCode, reason, members: issue.members },
    });
    return { themeCode };
  });
}

async function themeOf(
  step: Step,
  input: DecideEmerging,
  members: readonly string[],
): Promise<string | null> {
  switch (input.decision) {
    case 'dismiss':
      return null;
    case 'merge': {
      const { themeCode } = input;
      const theme = await step.tx.theme.findFirst({
        where: { code: themeCode, retiredOn: null },
      });
      if (!theme) throw new DomainError('INVALID', `There is no theme ${themeCode}`, 'themeCode');
      return themeCode;
    }
    case 'name':
      return nameTheme(step, input, members);
    default:
      return input satisfies never;
  }
}

async function nameTheme(
  step: Step,
  { ref, name, description }: { ref: string; name: string; description: string },
  members: readonly string[],
): Promise<string> {
  const { tx, partnershipId, today } = step;
  refuseIdentifiers({ name, description }, today);
  const themes = await tx.theme.findMany({ select: { code: true, name: true, position: true } });
  if (themes.some((theme) => theme.name.toLowerCase() === name.toLowerCase())) {
    throw new DomainError('INVALID', `There is a theme “${name}” already: merge into it`, 'name');
  }
  const code = codeForTheme(name, new Set(themes.map((theme) => theme.code)));
  await tx.theme.create({
    data: {
      partnershipId,
      code,
      parentCode: null,
      name,
      description,
      standing: 'outside',
      cohort: 'all_age',
      synonyms: [],
      position: 1 + Math.max(-1, ...themes.map(({ position }) => position)),
    },
    select: { id: true },
  });
  await audit(step, {
    action: 'theme.made',
    objectKind: 'theme',
    objectId: code,
    payload: { name, description, from: ref, members },
  });
  return code;
}

/** Gives the items of the records the theme beside those they have, as one that counts half. */
async function tagRecords(
  { tx, partnershipId }: Step,
  { themeCode, records }: { themeCode: string; records: readonly string[] },
): Promise<void> {
  const items = await tx.evidenceItem.findMany({
    where: {
      OR: [
        { learningPoint: { record: { ref: { in: [...records] } } } },
        { threat: { ref: { in: [...records] } } },
      ],
    },
    select: { id: true },
  });
  await tx.evidenceItemTheme.createMany({
    data: items.map(({ id }) => ({ partnershipId, itemId: id, themeCode, role: 'secondary' })),
    skipDuplicates: true,
  });
}
