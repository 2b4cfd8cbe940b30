import type { Cohort } from '../vocabulary.ts';

export type ChangingTheme = {
  code: string;
  name: string;
  standing: string;
  cohort: string;
  retired: boolean;
};

/** Why, in words, and whether it lies with the theme itself or with the one it would go into. */
export type ThemeStays = { why: string; about: 'theme' | 'into' };

/**
 * Why a theme cannot be retired or merged into another; null if it can. In: the theme, the names of the themes below it
 * that stand, whether it was made by dividing another, the open review that would bring it into the plan, and the theme it
 * would go into, null for none. A theme of the plan in force is changed by a review of its priority.
 */
export function whyThemeStays({
  theme,
  below,
  isPart,
  review,
  into,
}: {
  theme: ChangingTheme;
  below: readonly string[];
  isPart: boolean;
  review: string | null;
  into: ChangingTheme | null;
}): ThemeStays | null {
  const why = whyOfTheme(theme, { below, isPart, review });
  if (why !== null) return { why, about: 'theme' };
  const whyNotInto = into === null ? null : whyOfTarget(theme, into);
  return whyNotInto === null ? null : { why: whyNotInto, about: 'into' };
}

function whyOfTheme(
  theme: ChangingTheme,
  { below, isPart, review }: { below: readonly string[]; isPart: boolean; review: string | null },
): string | null {
  if (theme.retired) return `“${theme.name}” does not stand any more`;
  if (theme.standing === 'priority' && !isPart) {
    return `“${theme.name}” belongs to the plan in force: a review of its priority changes it`;
  }
  if (review !== null) {
    return `“${theme.name}” is to come into the plan by the review ${review}: close that first`;
  }
  return below.length > 0
    ? `Retire or merge what stands below it first: ${below.join(', ')}`
    : null;
}

function whyOfTarget(theme: ChangingTheme, into: ChangingTheme): string | null {
  if (into.code === theme.code) return 'Choose another theme than this one';
  if (into.retired) return `“${into.name}” does not stand any more`;
  if (into.cohort !== 'all_age' && into.cohort !== theme.cohort) {
    return `“${into.name}” is about ${PEOPLE[into.cohort as Cohort]} only: evidence about others would not count there`;
  }
  return null;
}

const PEOPLE: Record<Cohort, string> = { child: 'children', adult: 'adults', all_age: 'all ages' };
