import { ThemePack } from '@heed/domain/plan/theme-pack';
import { answerThemes, ThemesDocument } from '@heed/text/themes-command';

import { jsonCommand } from '../json-command.ts';
import { readPackFile } from '../packs.ts';

export const themesCommand = jsonCommand({
  name: 'themes',
  does: 'suggest themes for texts, with the words that led to each (JSON)',
  schema: ThemesDocument,
  answer: async (document) =>
    answerThemes(document, { taxonomy: ThemePack.parse(await readPackFile('themes-1')).themes }),
});
