import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { inWords } from '#lib/words/lists.ts';
import { levelTag, stateInSentence } from '#lib/words/states.ts';
import { streamName } from '#lib/words/streams.ts';
import type { EvidenceNames } from './evidence-names.ts';

type Answer = Pick<ThemeAnswer, 'state' | 'level' | 'counterfactual'>;

const would = ({ state, level }: { state: string; level: number }) =>
  `it would be ${stateInSentence(state)}, at level “${levelTag(level).text.toLowerCase()}”`;

/** What would change the answer, as sentences: what it rests on, what could still tip it, and what age did to it. */
export function presentCounterfactual(answer: Answer, names: EvidenceNames) {
  const { withoutOrigin, withoutStream, ifSpoke, withoutAgeing, smallestSufficient } =
    answer.counterfactual;
  // Where one piece of evidence is all that a stream says, naming the piece says more.
  const streamsOfTheirOwn = withoutStream.filter(
    (whole) =>
      !withoutOrigin.some(
        (piece) =>
          piece.state === whole.state &&
          piece.level === whole.level &&
          piece.ids.every((id) => names.stream(id) === whole.stream),
      ),
  );
  const aged = withoutAgeing.state !== answer.state || withoutAgeing.level !== answer.level;
  return {
    without: [
      ...streamsOfTheirOwn.map((one) => `Without ${streamName(one.stream)}, ${would(one)}.`),
      ...withoutOrigin.map((one) => `Without ${names.all(one.ids)}, ${would(one)}.`),
    ],
    ifSpoke: ifSpoke.map(
      (one) => `If ${streamName(one.stream)} raised a significant concern, ${would(one)}.`,
    ),
    ageing: aged ? `If none of the evidence had aged, ${would(withoutAgeing)}.` : null,
    smallest: smallestSufficient
      ? `The smallest set of evidence that gives this answer by itself: ${inWords(
          smallestSufficient.map((origin) => names.origin(origin)),
        )}.`
      : null,
  };
}
