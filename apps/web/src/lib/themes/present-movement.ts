import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { dayInWords } from '#lib/words/dates.ts';
import { countOf } from '#lib/words/lists.ts';

/** How the theme moved in 90 days, and what is new about it, as sentences. */
export function presentMovement({
  score,
  momentum,
  novelty,
}: Pick<ThemeAnswer, 'score' | 'momentum' | 'novelty'>) {
  const change = Math.round(momentum.value);
  const moved =
    change === 0
      ? 'Its weight has not moved in the last 90 days.'
      : `Its weight has ${change > 0 ? 'risen' : 'fallen'} by ${Math.abs(change)} to ${Math.round(score)} of 100 in the last 90 days.`;
  return [
    moved,
    momentum.newOrigins > 0
      ? `${countOf(momentum.newOrigins, 'new origin')} raised a concern in that time.`
      : 'No new origin raised a concern in that time.',
    ...(momentum.ageingOnly
      ? ['It fell because evidence aged; nothing shows that things got better.']
      : []),
    ...(novelty.reasons.includes('first_local_item') && novelty.firstLocal
      ? [`It is new here: first heard of locally on ${dayInWords(novelty.firstLocal)}.`]
      : []),
    ...(novelty.reasons.includes('outside_plan') ? ['The plan has no place for it yet.'] : []),
  ];
}
