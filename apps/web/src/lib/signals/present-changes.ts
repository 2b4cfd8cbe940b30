import type { listChanges, ThemeChange } from '@heed/services/triangulation/list-changes';

import { themeChangeTitle } from '#lib/themes/present-theme-changes.ts';
import { dayInWords } from '#lib/words/dates.ts';
import { levelTag, stateInSentence, stateTag } from '#lib/words/states.ts';
import { streamNames } from '#lib/words/streams.ts';

type Found = Awaited<ReturnType<typeof listChanges>>;

/** What changed on the board since a day, in words, and the day as it is shown in the form. */
export function presentChanges({ since, changes, changed }: Found) {
  const [year = '', month = '', day = ''] = since.split('-');
  return {
    since: dayInWords(since),
    compared: { day: String(Number(day)), month: String(Number(month)), year },
    changes: changes.map(presentChange),
    themes: changed.map((one) => ({
      code: one.code,
      name: one.name,
      href: `/themes/${one.code}`,
      what: `${themeChangeTitle(one)} on ${dayInWords(one.on)}`,
      reason: one.reason,
    })),
  };
}

function presentChange({ code, name, before, now, newItems }: ThemeChange) {
  return {
    code,
    name,
    href: `/themes/${code}`,
    stateTag: stateTag(now.state),
    level: levelTag(now.level).text,
    was: before
      ? `${stateInSentence(before.state)}, level “${levelTag(before.level).text.toLowerCase()}”`
      : 'not weighed yet',
    ...voicesThatChanged(before?.speaking ?? [], now.speaking),
    newItems: newItems === 1 ? '1 item' : `${newItems.toLocaleString('en-GB')} items`,
  };
}

/** Which streams began to raise a concern, and which stopped. */
function voicesThatChanged(before: readonly string[], now: readonly string[]) {
  return {
    joined: streamNames(now.filter((stream) => !before.includes(stream))),
    left: streamNames(before.filter((stream) => !now.includes(stream))),
  };
}

export type BoardChange = ReturnType<typeof presentChange>;

export type ChangedThemeRow = ReturnType<typeof presentChanges>['themes'][number];
