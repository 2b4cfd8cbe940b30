import type { CivilDate } from '../calendar/civil-date.ts';

/** A theme with what became of it: `retiredOn` is null while it stands, `successor` the theme it was merged into. */
export type ThemeLink = { code: string; retiredOn: CivilDate | null; successor: string | null };

/**
 * The theme for which what was put on a theme counts today: the theme itself while it stands, else what it was merged
 * into, however often; null for one that was retired without a successor, or that nobody knows.
 */
export function todaysTheme(themes: readonly ThemeLink[], code: string): string | null {
  const byCode = new Map(themes.map((theme) => [theme.code, theme]));
  const seen = new Set<string>();
  let at = byCode.get(code);
  while (at && at.retiredOn !== null && !seen.has(at.code)) {
    seen.add(at.code);
    at = at.successor === null ? undefined : byCode.get(at.successor);
  }
  return at && at.retiredOn === null ? at.code : null;
}

/** Codes of themes that stand no more, with the theme for which their evidence counts today. */
export function mergedThemes(themes: readonly ThemeLink[]): Map<string, string> {
  return new Map(
    themes.flatMap(({ code, retiredOn }) => {
      const today = retiredOn === null ? null : todaysTheme(themes, code);
      return today === null ? [] : [[code, today] as const];
    }),
  );
}

type Tag<Role extends string> = { code: string; role: Role };

/** Tags of a row by the themes of today, each once; the main theme of a row stays its main theme. */
export function tagsOfToday<Role extends string>(
  tags: readonly Tag<Role>[],
  merged: ReadonlyMap<string, string>,
): Tag<Role>[] {
  const today = new Map<string, Tag<Role>>();
  for (const { code: given, role } of tags) {
    const code = merged.get(given) ?? given;
    const there = today.get(code);
    if (!there || role === 'primary') today.set(code, { code, role });
  }
  return [...today.values()];
}
