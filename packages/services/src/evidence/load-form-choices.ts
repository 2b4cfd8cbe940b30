import { todaysTheme } from '@heed/domain/taxonomy/todays-theme';

import { act, type Action, type Step } from '../action.ts';
import { themeLinks } from '../themes/theme-links.ts';

export type ThemeChoice = {
  code: string;
  parentCode: string | null;
  name: string;
  description: string;
  standing: string;
  synonyms: string[];
};

/** A theme that stands no more: what older records carry, and the theme for which they count today, if any. */
export type FormerTheme = { code: string; name: string; today: string | null };

/** What forms offer: the theme tree as it stands today, in its order, and the partnership's organisations; beside it the
 * themes that stand no more, which no form offers. */
export function loadFormChoices(action: Action): Promise<{
  themes: ThemeChoice[];
  former: FormerTheme[];
  organisations: { code: string; name: string }[];
}> {
  return act(action, 'self.read', async (step) => ({
    former: await formerThemes(step),
    themes: await step.tx.theme.findMany({
      where: { retiredOn: null },
      orderBy: { position: 'asc' },
      select: {
        code: true,
        parentCode: true,
        name: true,
        description: true,
        standing: true,
        synonyms: true,
      },
    }),
    organisations: await step.tx.organisation.findMany({
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    }),
  }));
}

async function formerThemes(step: Step): Promise<FormerTheme[]> {
  const themes = await step.tx.theme.findMany({
    select: { code: true, name: true, retiredOn: true },
  });
  const links = await themeLinks(step);
  return themes
    .filter(({ retiredOn }) => retiredOn !== null)
    .map(({ code, name }) => {
      const today = todaysTheme(links, code);
      return { code, name, today: themes.find((one) => one.code === today)?.name ?? null };
    });
}
