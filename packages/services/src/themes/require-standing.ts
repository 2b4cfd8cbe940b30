import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

/** Throws NOT_FOUND for a theme that is unknown, CONFLICT for one that stands no more: nothing is decided on it. */
export async function requireStanding({ tx }: Pick<Step, 'tx'>, code: string): Promise<void> {
  const theme = await tx.theme.findFirst({
    where: { code },
    select: { name: true, retiredOn: true },
  });
  if (!theme) throw new DomainError('NOT_FOUND', `There is no theme ${code}.`);
  if (theme.retiredOn !== null) {
    throw new DomainError('CONFLICT', `“${theme.name}” does not stand any more.`);
  }
}
