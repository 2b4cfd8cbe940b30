import { answerCases } from '../answer-cases.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { CommandAnswer } from '../command-answer.ts';
import { InputError, isJsonObject } from '../input-error.ts';
import { parsePack, type TriangulationPack } from '../triangulation/pack.ts';
import { evaluateReviewTriggers, type ReviewTriggerAnswer } from './evaluate-review-triggers.ts';
import type { ReviewTriggerDocument } from './trigger-input.ts';

type Context = { packs: readonly TriangulationPack[]; calendar: WorkingCalendar };

/**
 * Answers `heed review-triggers`: one document (see `ReviewTriggerDocument`) with its `pack`, the
 * name of one of `packs` or a whole pack to try a changed rule, or `{"cases": […]}`.
 * Error codes: `bad_input`, `unknown_pack`, `bad_pack`, `duplicate_id`.
 */
export function answerReviewTriggers(document: unknown, context: Context): CommandAnswer {
  return answerCases(document, {
    command: 'review-triggers',
    answer: (one) => answerDocument(one, context),
  });
}

function answerDocument(document: unknown, { packs, calendar }: Context): ReviewTriggerAnswer {
  if (!isJsonObject(document)) throw new InputError('bad_input', 'not an object');
  const { pack, ...rest } = document;
  // The reader of the document refuses whatever has another shape.
  return evaluateReviewTriggers(rest as ReviewTriggerDocument, {
    pack: choosePack(pack, packs),
    calendar,
  });
}

function choosePack(pack: unknown, packs: Context['packs']): TriangulationPack {
  if (typeof pack === 'string') {
    const named = packs.find((one) => one.pack === pack);
    if (!named) throw new InputError('unknown_pack', 'there is no pack of this name');
    return named;
  }
  if (!isJsonObject(pack)) throw new InputError('bad_input', 'pack is neither a name nor a pack');
  return parsePack(pack);
}
