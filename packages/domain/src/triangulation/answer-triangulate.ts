import { answerCases } from '../answer-cases.ts';
import type { CommandAnswer } from '../command-answer.ts';
import { InputError, isJsonObject } from '../input-error.ts';
import type { TriangulationAnswer } from './answer.ts';
import type { TriangulationInput } from './input.ts';
import { parsePack, type TriangulationPack } from './pack.ts';
import { triangulate } from './triangulate.ts';

type Context = { packs: readonly TriangulationPack[] };

/**
 * Answers `heed triangulate`: one document (see `TriangulationDocument`) or `{"cases": […]}`. Error codes: `bad_input`,
 * `unknown_pack`, `bad_pack`, `duplicate_id`, `theme_cycle`, `out_of_order`.
 */
export function answerTriangulate(document: unknown, { packs }: Context): CommandAnswer {
  return answerCases(document, {
    command: 'triangulate',
    answer: (one) => answerDocument(one, packs),
  });
}

function answerDocument(document: unknown, packs: Context['packs']): TriangulationAnswer {
  if (!isJsonObject(document)) throw new InputError('bad_input', 'not an object');
  const { pack, ...rest } = document;
  // The reader of the facts refuses whatever has another shape.
  return triangulate(rest as TriangulationInput, choosePack(pack, packs));
}

/** A pack by its name, or a whole one to try a changed rule. */
function choosePack(pack: unknown, packs: readonly TriangulationPack[]): TriangulationPack {
  if (typeof pack === 'string') {
    const named = packs.find((one) => one.pack === pack);
    if (!named) throw new InputError('unknown_pack', 'there is no pack of this name');
    return named;
  }
  if (!isJsonObject(pack)) throw new InputError('bad_input', 'pack is neither a name nor a pack');
  return parsePack(pack);
}
