import { mergedThemes, type ThemeLink } from '@heed/domain/taxonomy/todays-theme';

import type { Step } from '../action.ts';

/** Every theme with what became of it. */
export async function themeLinks({ tx }: Pick<Step, 'tx'>): Promise<ThemeLink[]> {
  const themes = await tx.theme.findMany({
    select: { code: true, retiredOn: true, successorCode: true },
    orderBy: { position: 'asc' },
  });
  return themes.map(({ code, retiredOn, successorCode }) => ({
    code,
    retiredOn: retiredOn && retiredOn.toISOString().slice(0, 10),
    successor: successorCode,
  }));
}

/** Codes of themes that stand no more, with one of `codes` for which their evidence counts today. */
export async function mergedInto(
  step: Pick<Step, 'tx'>,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const merged = mergedThemes(await themeLinks(step));
  return new Map([...merged].filter(([, today]) => codes.includes(today)));
}
