import type { ThemeView } from '@heed/services/triangulation/show-theme';

import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { inWords } from '#lib/words/lists.ts';

type Change = ThemeView['changes'][number];

/** What became of a theme that stands no more; null while it stands. */
export function presentRetired({ retiredOn, changes }: Pick<ThemeView, 'retiredOn' | 'changes'>) {
  if (retiredOn === null) return null;
  const change = changes.find(({ kind, withdrawn }) => kind !== 'divide' && withdrawn === null);
  const into = change?.successors[0];
  return {
    on: dayInWords(retiredOn),
    into: into ? { name: into.name, href: `/themes/${into.code}` } : null,
    reason: change?.reason ?? '',
  };
}

export type PresentedRetired = NonNullable<ReturnType<typeof presentRetired>>;

/** Changes of a theme, and that they were taken back, as entries beside the decisions. */
export function presentThemeChanges(changes: readonly Change[]) {
  return changes.flatMap((change) => [
    {
      title: themeChangeTitle(change),
      by: change.by,
      at: change.at.toISOString(),
      when: timeInWords(change.at),
      text: change.reason,
    },
    ...(change.withdrawn
      ? [
          {
            title: 'Stands again',
            by: change.withdrawn.by,
            at: change.withdrawn.at.toISOString(),
            when: timeInWords(change.withdrawn.at),
            text: change.withdrawn.reason,
          },
        ]
      : []),
  ]);
}

/** What became of a theme: “Merged into “Home education””. */
export function themeChangeTitle({
  kind,
  successors,
}: Pick<Change, 'kind' | 'successors'>): string {
  const names = inWords(successors.map(({ name }) => `“${name}”`));
  switch (kind) {
    case 'retire':
      return 'Retired';
    case 'merge':
      return `Merged into ${names}`;
    case 'divide':
      return `Divided into ${names}`;
    default:
      return kind satisfies never;
  }
}
