/** A theme one may choose, with narrower themes below it. */
export type ThemeNode = {
  value: string;
  label: string;
  hint?: string | undefined;
  children?: readonly ThemeNode[] | undefined;
};

export type ThemeGroup = { label: string; themes: readonly ThemeNode[] };

/** All values in a branch, the theme's own first. */
export function valuesIn(themes: readonly ThemeNode[]): string[] {
  return themes.flatMap((theme) => [theme.value, ...valuesIn(theme.children ?? [])]);
}

/**
 * The values to show for what was typed: themes whose label or hint contains every word of it, with
 * the themes above them. Empty text shows all. Case and accents do not matter.
 */
export function matchingValues(themes: readonly ThemeNode[], typed: string): Set<string> {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = new Set<string>();
  const visit = (theme: ThemeNode): boolean => {
    const text = fold(`${theme.label} ${theme.hint ?? ''}`);
    const own = words.every((word) => text.includes(word));
    const below = (theme.children ?? []).map(visit).some(Boolean);
    if (own || below) found.add(theme.value);
    return own || below;
  };
  themes.forEach(visit);
  return found;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
