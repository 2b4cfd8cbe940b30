import type { Step } from '../action.ts';
import { audit } from '../record-step.ts';
import { lockSubmission } from '../submission.ts';
import { loadSuggester } from './load-suggester.ts';

type Choice = {
  itemRef: string;
  text: string;
  /** Codes that stood on the page as suggestions, and those that the person chose. */
  suggested: readonly string[];
  chosen: readonly string[];
};

/**
 * Keeps what a person made of the themes suggested to them: accepted, rejected, or others added. Only what stood on the
 * page counts, so that nobody is taken to have turned down what they never saw.
 */
export async function learnFromChoice(step: Step, choice: Choice): Promise<void> {
  const { tx, partnershipId, actorId, now } = step;
  const { itemRef, text, suggested, chosen } = choice;
  if (suggested.length === 0 || actorId === null) return;
  const wordsOf = new Map(
    (await loadSuggester(step))(text).map(({ code, words }) => [code, words]),
  );
  const lessons = [
    ...suggested
      .filter((code) => wordsOf.has(code))
      .map((code) => ({ code, verdict: chosen.includes(code) ? 'accepted' : 'rejected' })),
    ...chosen
      .filter((code) => !suggested.includes(code))
      .map((code) => ({ code, verdict: 'added' })),
  ];
  if (lessons.length === 0) return;
  await lockSubmission(step, 'theme-learning');
  const last = await tx.themeLearning.aggregate({ _max: { version: true } });
  const first = (last._max.version ?? 0) + 1;
  await tx.themeLearning.createMany({
    data: lessons.map(({ code, verdict }, at) => ({
      partnershipId,
      version: first + at,
      itemRef,
      themeCode: code,
      verdict,
      words: wordsOf.get(code) ?? [],
      taughtById: actorId,
      taughtAt: now,
    })),
    skipDuplicates: true,
  });
  await audit(step, {
    action: 'theme.lesson_learned',
    objectKind: 'evidence_item',
    objectId: itemRef,
    payload: { lessons },
  });
}
