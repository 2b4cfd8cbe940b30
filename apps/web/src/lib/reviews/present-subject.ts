import { OUTCOMES, OUTCOMES_FOR } from '@heed/domain/review/outcome';
import type { ReviewView } from '@heed/services/reviews/show-reviews';

import { asChoices } from '#lib/words/decisions.ts';
import { frozenTheme } from './present-frozen.ts';
import { titleOf } from './present-review.ts';

/**
 * One theme as a review decides on it: a theme of the priority (`plan:<code>`), or one from outside it (`theme:<code>`).
 * Null if the review's frozen evidence does not hold it.
 */
export function presentSubjectPage({ ref, pack, outcomes, status }: ReviewView, subject: string) {
  const code = subject.slice(subject.indexOf(':') + 1);
  const planned = subject.startsWith('plan:');
  const planTheme = pack.priority.themes.find((theme) => theme.code === code);
  const evidence = pack.themes.filter((theme) =>
    planned ? planTheme?.themeCodes.includes(theme.code) : theme.code === code,
  );
  if (planned ? !planTheme : evidence.length === 0) return null;
  const decided = outcomes.find((outcome) => outcome.subject === subject);
  const fitting: readonly string[] = OUTCOMES_FOR[planned ? 'plan' : 'theme'];
  return {
    ref,
    subject,
    title: titleOf(pack, code),
    priority: pack.priority.title,
    open: status === 'open',
    planned,
    evidence: evidence
      .filter((theme) => theme.state !== 'QUIET')
      .map((theme) => frozenTheme(pack, theme)),
    choices: asChoices(OUTCOMES).filter((choice) => fitting.includes(choice.value)),
    mergeChoices: pack.priority.themes
      .filter((theme) => theme.code !== code)
      .map((theme) => ({ value: theme.code, text: theme.title })),
    replaceChoices: pack.themes
      .filter((theme) => theme.standing === 'outside' && theme.state !== 'QUIET')
      .map((theme) => ({ value: theme.code, text: theme.name })),
    values: {
      // A theme from outside can only be added.
      outcome: decided?.outcome ?? (planned ? '' : 'add'),
      newTitle: decided?.title ?? '',
      mergeInto: decided?.outcome === 'merge' ? (decided.into ?? '') : '',
      replaceBy: decided?.outcome === 'replace' ? (decided.into ?? '') : '',
      reason: decided?.reason ?? '',
    },
  };
}

export type SubjectPage = NonNullable<ReturnType<typeof presentSubjectPage>>;
