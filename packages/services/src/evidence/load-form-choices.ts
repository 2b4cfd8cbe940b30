import { act, type Action } from '../action.ts';

export type ThemeChoice = {
  code: string;
  parentCode: string | null;
  name: string;
  description: string;
  standing: string;
  synonyms: string[];
};

/** What forms offer: the theme tree as it stands today, in its order, and the partnership's organisations. */
export function loadFormChoices(
  action: Action,
): Promise<{ themes: ThemeChoice[]; organisations: { code: string; name: string }[] }> {
  return act(action, 'self.read', async ({ tx }) => ({
    themes: await tx.theme.findMany({
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
    organisations: await tx.organisation.findMany({
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    }),
  }));
}
