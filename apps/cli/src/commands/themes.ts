import { ThemePack } from '@heed/domain/plan/theme-pack';
import { synonymsWithTerms, TermPack } from '@heed/domain/taxonomy/term-ledger';
import { answerThemes, ThemesDocument } from '@heed/text/themes-command';

import { jsonCommand } from '../json-command.ts';
import { readPackFile } from '../packs.ts';

export const themesCommand = jsonCommand({
  name: 'themes',
  does: 'suggest themes for texts, with the words that led to each (JSON)',
  schema: ThemesDocument,
  answer: async (document) => {
    const { themes } = ThemePack.parse(await readPackFile('themes-1'));
    const { terms } = TermPack.parse(await readPackFile('terms-1'));
    const taxonomy = themes.map((theme) => ({
      ...theme,
      synonyms: synonymsWithTerms(theme, terms),
    }));
    return answerThemes(document, { taxonomy });
  },
});
