import { z } from 'zod';

import { Cohort, Severity, ThemeStanding } from '../vocabulary.ts';

/** A branch and at most one leaf, in capitals: `NEG`, `NEG.CHD`. */
export const ThemeCode = z.string().regex(/^[A-Z]{2,4}(\.[A-Z0-9]{1,8})?$/);

/**
 * One thing evidence can be about. `parent` says that evidence on this theme is evidence on that one too, so themes
 * outside the plan and practice themes have none: they are compared with one another, never added up.
 * `impact` is a default that people may change; where there is one, `impactReason` says why.
 */
const PackTheme = z
  .strictObject({
    code: ThemeCode,
    parent: ThemeCode.nullable(),
    name: z.string().min(1).max(80),
    description: z.string().min(1).max(300),
    plan: ThemeStanding,
    cohort: Cohort,
    synonyms: z.array(z.string().min(1).max(60)).min(1),
    impact: Severity.nullable(),
    impactReason: z.string().min(1).max(300).nullable(),
  })
  .refine((theme) => (theme.impact === null) === (theme.impactReason === null), {
    error: 'An impact needs its reason, and a reason its impact',
  });

/** The evidence theme tree as data, in the order it is shown. */
export const ThemePack = z.strictObject({
  kind: z.literal('themes'),
  name: z.string().min(1),
  version: z.int().min(1),
  themes: z.array(PackTheme).min(1),
});
export type ThemePack = z.infer<typeof ThemePack>;

/** What is wrong with a theme tree, one sentence each: codes given twice, unknown parents, cycles. */
export function checkThemePack({ themes }: ThemePack): string[] {
  const byCode = new Map(themes.map((theme) => [theme.code, theme]));
  const twice = themes.filter((theme) => byCode.get(theme.code) !== theme);
  const orphans = themes.filter((theme) => theme.parent !== null && !byCode.has(theme.parent));
  const parentOf = (code: string) => byCode.get(code)?.parent ?? null;
  return [
    ...twice.map(({ code }) => `Theme ${code} is given twice`),
    ...orphans.map(({ code, parent }) => `Theme ${code} has the unknown parent ${parent}`),
    ...themes
      .filter(({ code }) => isOwnAncestor(code, parentOf))
      .map(({ code }) => `Theme ${code} is its own ancestor`),
  ];
}

function isOwnAncestor(code: string, parentOf: (code: string) => string | null): boolean {
  const seen = new Set<string>();
  let above = parentOf(code);
  while (above !== null && above !== code && !seen.has(above)) {
    seen.add(above);
    above = parentOf(above);
  }
  return above === code;
}
