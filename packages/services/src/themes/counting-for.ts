import { subtree } from '@heed/domain/triangulation/theme-rows';

import type { Step } from '../action.ts';
import { mergedInto } from './theme-links.ts';

/** The theme, all that stand below it, and those whose evidence counts for one of them since they were merged. */
export async function countingFor(step: Pick<Step, 'tx'>, code: string): Promise<string[]> {
  const themes = await step.tx.theme.findMany({
    select: { code: true, parentCode: true },
    where: { OR: [{ retiredOn: null }, { code }] },
  });
  const codes = [
    ...subtree(
      themes.map(({ code: one, parentCode }) => ({ code: one, parent: parentCode })),
      code,
    ),
  ];
  return [...codes, ...(await mergedInto(step, codes)).keys()];
}
