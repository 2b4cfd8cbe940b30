import { appendAudit } from '@heed/db/audit';
import { appendEvent } from '@heed/db/outbox';
import type { EventPayload, EventType } from '@heed/domain/events';
import { todaysTheme } from '@heed/domain/taxonomy/todays-theme';

import type { Step } from './action.ts';
import { themeLinks } from './themes/theme-links.ts';

type Audited = {
  action: string;
  objectKind: string;
  objectId: string;
  payload?: Record<string, unknown>;
};

/** Writes the audit entry of a step, in its transaction. */
export async function audit(step: Step, entry: Audited): Promise<void> {
  await appendAudit(step.tx, { actorId: step.actorId, payload: {}, ...entry });
}

/** Writes down that an effect is owed, in the transaction of its cause; `notBefore` is in the partnership's own time. */
export async function emit<T extends EventType>(
  { tx, partnershipId, behind }: Step,
  type: T,
  payload: EventPayload<T>,
  notBefore?: Date,
): Promise<void> {
  const real = notBefore && new Date(notBefore.getTime() + behind);
  await appendEvent(tx, { partnershipId, type, payload, ...(real && { notBefore: real }) });
}

// Several changes that come together are weighed once.
const SETTLE_MILLISECONDS = 700;

/**
 * Has the families of these themes weighed again shortly: of one that was merged, that of the theme it counts for today.
 * A family is a theme with no parent and all below it.
 */
export async function touchThemes(step: Step, themeCodes: Iterable<string>): Promise<void> {
  const themes = await step.tx.theme.findMany({ select: { code: true, parentCode: true } });
  const links = await themeLinks(step);
  const roots = new Set(
    [...themeCodes].map((code) => rootOf(themes, todaysTheme(links, code) ?? code)),
  );
  const notBefore = new Date(step.now.getTime() + SETTLE_MILLISECONDS);
  for (const themeCode of [...roots].sort()) {
    await emit(step, 'theme.touched', { themeCode }, notBefore);
  }
}

/** Has the whole panel of measures looked at again shortly, once for all that came together. */
export async function touchPanel(step: Step): Promise<void> {
  await emit(step, 'panel.touched', {}, new Date(step.now.getTime() + SETTLE_MILLISECONDS));
}

type Node = { code: string; parentCode: string | null };

/** The topmost theme above a theme, or the theme itself. */
export function rootOf(themes: readonly Node[], code: string): string {
  const parents = new Map(themes.map((theme) => [theme.code, theme.parentCode]));
  let at = code;
  for (let up = parents.get(at); up && parents.has(up); up = parents.get(up)) at = up;
  return at;
}
