import { DomainError } from '@heed/domain/errors';

import type { Step } from '../../action.ts';
import { lockSubmission } from '../../submission.ts';

/** The items of a record or a threat, with their themes. One change of a record waits for the other. Throws NOT_FOUND. */
export async function itemsOf(step: Step, ref: string) {
  await lockSubmission(step, `closing:${ref}`);
  const items = await step.tx.evidenceItem.findMany({
    where: { OR: [{ learningPoint: { record: { ref } } }, { threat: { ref } }] },
    select: {
      id: true,
      flag: true,
      flagClearedOn: true,
      endedOn: true,
      themes: { select: { themeCode: true } },
      learningPoint: { select: { recordId: true } },
    },
    orderBy: { ref: 'asc' },
  });
  if (items.length === 0) throw new DomainError('NOT_FOUND', `There is no record ${ref}.`);
  return items;
}

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

export function idsOf(items: readonly Item[]): string[] {
  return items.map(({ id }) => id);
}

export function themesOf(items: readonly Item[]): string[] {
  return items.flatMap(({ themes }) => themes.map(({ themeCode }) => themeCode));
}
