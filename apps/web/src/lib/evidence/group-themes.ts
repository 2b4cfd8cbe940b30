import { STANDING_LABELS, ThemeStanding } from '@heed/domain/vocabulary';
import type { FormerTheme, ThemeChoice } from '@heed/services/evidence/load-form-choices';
import type { ThemeGroup, ThemeNode } from '@heed/ui/theme-tree';

/**
 * The theme tree as the picker shows it: each branch of the plan is a group of its own, the themes that stand alone are
 * grouped by their standing. Everything keeps the order it came in.
 */
export function groupThemes(themes: readonly ThemeChoice[]): ThemeGroup[] {
  const nodeOf = (theme: ThemeChoice): ThemeNode => ({
    value: theme.code,
    label: theme.name,
    hint: hintOf(theme),
    children: themes.filter(({ parentCode }) => parentCode === theme.code).map(nodeOf),
  });
  const groups = new Map<string, ThemeNode[]>();
  for (const theme of themes.filter(({ parentCode }) => parentCode === null)) {
    const label = groupLabel(theme);
    groups.set(label, [...(groups.get(label) ?? []), nodeOf(theme)]);
  }
  return [...groups].map(([label, nodes]) => ({ label, themes: nodes }));
}

function groupLabel({ name, standing }: ThemeChoice): string {
  const known = ThemeStanding.safeParse(standing);
  if (standing === 'priority' || !known.success) return name;
  return STANDING_LABELS[known.data];
}

/** More would make the list too long for a phone. The tree names the commonest first. */
const MOST_OTHERS = 5;

/** The other words people use for a theme belong to its hint, so that a search finds it by them. */
function hintOf({ description, synonyms, name }: ThemeChoice): string {
  const others = synonyms.filter((word) => word.toLowerCase() !== name.toLowerCase());
  return others.length > 0
    ? `${description} Also: ${others.slice(0, MOST_OTHERS).join(', ')}.`
    : description;
}

/**
 * Names of themes by their codes: of one that was merged today's name with the one it had. A code that nobody knows
 * stands for itself.
 */
export function themeNames({
  themes,
  former,
}: {
  themes: readonly Pick<ThemeChoice, 'code' | 'name'>[];
  former: readonly FormerTheme[];
}): (code: string) => string {
  const names = new Map(themes.map(({ code, name }) => [code, name]));
  for (const { code, name, today } of former) {
    names.set(code, today === null ? `${name} (retired)` : `${today} (was “${name}”)`);
  }
  return (code) => names.get(code) ?? code;
}
