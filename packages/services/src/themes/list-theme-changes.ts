import type { Step } from '../action.ts';

export type ThemeChangeView = {
  kind: 'retire' | 'merge' | 'divide';
  successors: { code: string; name: string }[];
  reason: string;
  at: Date;
  by: string;
  withdrawn: { at: Date; reason: string; by: string } | null;
};

/** What became of a theme, latest first. */
export async function listThemeChanges(
  { tx }: Step,
  { code, nameOf }: { code: string; nameOf: (id: string | null) => string },
): Promise<ThemeChangeView[]> {
  const rows = await tx.themeChange.findMany({
    where: { themeCode: code },
    orderBy: { madeAt: 'desc' },
  });
  const themes = await tx.theme.findMany({
    where: { code: { in: rows.flatMap(({ successorCodes }) => successorCodes) } },
    select: { code: true, name: true },
  });
  return rows.map((row) => ({
    kind: row.kind as ThemeChangeView['kind'],
    successors: row.successorCodes.map((successor) => ({
      code: successor,
      name: themes.find((theme) => theme.code === successor)?.name ?? successor,
    })),
    reason: row.reason,
    at: row.madeAt,
    by: nameOf(row.madeById),
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt,
      reason: row.withdrawReason ?? '',
      by: nameOf(row.withdrawnById),
    },
  }));
}
