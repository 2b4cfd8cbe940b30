import type { Step } from '../action.ts';
import { rootOf } from '../record-step.ts';

/** Codes of a theme without a parent and of all themes below it that stand today, in the order of the tree. */
export async function themeFamily({ tx }: Step, rootCode: string): Promise<string[]> {
  const themes = await tx.theme.findMany({
    where: { retiredOn: null },
    orderBy: { position: 'asc' },
    select: { code: true, parentCode: true },
  });
  return themes.map(({ code }) => code).filter((code) => rootOf(themes, code) === rootCode);
}
