import { MISSING_KINDS } from '@heed/tabular/cells/missing-kinds';
import type { Refusal } from '@heed/trends/choice/choice-types';
import type { Better } from '@heed/trends/signals/read-signals';
import type { Assurance, LimitStatus, Variation } from '@heed/trends/xmr/analysis-types';

import type { TagWords } from './tag.ts';

/** What the newest figure says beside the measure's own past. */
export const VARIATION_WORDS: Record<Variation, TagWords> = {
  common_cause: { text: 'Normal variation', colour: 'grey' },
  improvement_high: { text: 'Better: higher than usual', colour: 'green' },
  improvement_low: { text: 'Better: lower than usual', colour: 'green' },
  concern_high: { text: 'Worse: higher than usual', colour: 'orange' },
  concern_low: { text: 'Worse: lower than usual', colour: 'orange' },
  neutral_high: { text: 'Unusually high', colour: 'purple' },
  neutral_low: { text: 'Unusually low', colour: 'purple' },
};

/** Trial limits flag nothing, so lying within them is no all-clear either: an alert by another rule may stand beside it. */
const WITHIN_TRIAL_LIMITS: TagWords = { text: 'Within trial limits', colour: 'grey' };

/** A variation as a tag; null where there are too few figures to tell. Behind trial limits its colour stays grey. */
export function variationTag(variation: string | null, status: string): TagWords | null {
  const known: Record<string, TagWords> = VARIATION_WORDS;
  const words = known[variation ?? ''];
  if (!words) return null;
  if (status === 'established') return words;
  return variation === 'common_cause' ? WITHIN_TRIAL_LIMITS : { ...words, colour: 'grey' };
}

/** True where the newest figure stands out and the limits behind it are established. */
export function standsOut(variation: string | null, status: string): boolean {
  return (
    status === 'established' &&
    variation !== null &&
    variation !== 'common_cause' &&
    Object.hasOwn(VARIATION_WORDS, variation)
  );
}

/** Whether the target lies within what the process normally does. */
export const ASSURANCE_WORDS: Record<Assurance, TagWords> = {
  consistent_pass: { text: 'Target reliably met', colour: 'green' },
  inconsistent: { text: 'Target met by chance', colour: 'grey' },
  consistent_fail: { text: 'Target reliably missed', colour: 'orange' },
};

export function assuranceTag(assurance: string | null): TagWords | null {
  const known: Record<string, TagWords> = ASSURANCE_WORDS;
  return known[assurance ?? ''] ?? null;
}

/** How far the limits can be trusted. */
export const LIMIT_WORDS: Record<LimitStatus, string> = {
  none: 'No limits yet',
  trial: 'Trial limits',
  established: 'Established limits',
};

export function limitWords(status: string): string {
  const known: Record<string, string> = LIMIT_WORDS;
  return known[status] ?? status;
}

/** The same, for someone who asks what it means. */
export const LIMIT_MEANINGS: Record<LimitStatus, string> = {
  none: 'There are fewer than 5 figures. That is too few to say what is normal, so no limits are drawn.',
  trial:
    'There are fewer than 13 figures behind the limits. They are drawn to give an idea and never raise an alert by themselves.',
  established:
    'There are 13 or more figures behind the limits. A figure outside them, or a run or trend, is more than chance would do.',
};

export function limitMeaning(status: string): string {
  const known: Record<string, string> = LIMIT_MEANINGS;
  return known[status] ?? '';
}

/** Why no rule is applied although there are figures enough; too few figures speak for themselves. */
const REFUSAL_WORDS: Record<Refusal, string | null> = {
  too_few_points: null,
  season:
    'No rule is applied: the figures follow a season. Compare with the same period last year.',
  autocorrelation:
    'No rule is applied: each figure is much like the one before, so runs and trends come by themselves.',
};

export function refusalWords(refusal: Refusal | null): string | null {
  return refusal && REFUSAL_WORDS[refusal];
}

/** The same as a mark beside the figure. */
const REFUSAL_MARKS: Record<Refusal, string> = {
  too_few_points: 'Rules refused: too few figures',
  season: 'Rules refused: follows a season',
  autocorrelation: 'Rules refused: each figure is like the last',
};

export function refusalMark(refusal: Refusal | null): string | null {
  return refusal && REFUSAL_MARKS[refusal];
}

/** Which way is better. */
export const BETTER_WORDS: Record<Better, string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  context: 'Neither: a change asks a question, it does not answer one',
  milestone: 'Steps done: a milestone, not a trend',
};

export function betterWords(better: string): string {
  const known: Record<string, string> = BETTER_WORDS;
  return known[better] ?? better;
}

/** Why a figure is not there. */
export function missingWords(kind: string): string {
  const known: Record<string, string> = MISSING_KINDS;
  return known[kind] ?? kind.replaceAll('_', ' ');
}
