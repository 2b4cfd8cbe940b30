import type { ThemeView } from '@heed/services/triangulation/show-theme';

import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { stateInSentence, stateTag } from '#lib/words/states.ts';

/** What people hold of a theme today, beside what the rules say: the state `modelState`, if it was weighed. */
export function presentOverride(
  override: NonNullable<ThemeView['override']>,
  modelState: string | undefined,
) {
  return {
    stateTag: stateTag(override.state),
    reason: override.reason,
    /** The rules have come round since: it has done its work and can be ended. */
    agrees: override.state === modelState,
    standing: `${override.by}, ${timeInWords(override.madeAt)}. Stands until ${dayInWords(override.expiresOn)}.`,
  };
}

/** All that people ever held of a theme, as entries of its history. */
export function presentPastOverrides(overrides: ThemeView['overrides']) {
  return overrides.map((one) => ({
    title: `Held to be ${stateInSentence(one.state)}`,
    by: one.by,
    at: one.madeAt.toISOString(),
    when: timeInWords(one.madeAt),
    text: [
      `The rules said ${stateInSentence(one.modelState)}. ${one.reason}`,
      one.endedAt
        ? `Ended ${dayInWords(one.endedAt)}: ${one.endReason ?? ''}`
        : `Stands until ${dayInWords(one.expiresOn)}.`,
    ].join(' '),
  }));
}
