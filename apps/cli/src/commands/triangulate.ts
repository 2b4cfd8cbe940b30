import { answerTriangulate } from '@heed/domain/triangulation/answer-triangulate';
import { TriangulationDocument } from '@heed/domain/triangulation/input';
import { parsePack } from '@heed/domain/triangulation/pack';

import { jsonCommand } from '../json-command.ts';
import { readPackFile } from '../packs.ts';

export const triangulateCommand = jsonCommand({
  name: 'triangulate',
  does: 'weigh evidence on themes (JSON)',
  schema: TriangulationDocument,
  answer: async (document) =>
    answerTriangulate(document, { packs: [parsePack(await readPackFile('tri-1'))] }),
});
