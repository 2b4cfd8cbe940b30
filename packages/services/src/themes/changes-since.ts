import type { Step } from '../action.ts';
import type { ThemeChangeView } from './list-theme-changes.ts';

export type ChangedTheme = Pick<ThemeChangeView, 'kind' | 'successors' | 'reason'> & {
  code: string;
  name: string;
  /** yyyy-mm-dd */
  on: string;
};

/** Themes that were retired, merged or divided after the end of a day (yyyy-mm-dd), latest first; none that stands again. */
export async function themeChangesSince(
  { tx }: Pick<Step, 'tx'>,
  day: string,
): Promise<ChangedTheme[]> {
  const rows = await tx.themeChange.findMany({
    where: { madeOn: { gt: new Date(day) }, withdrawnAt: null },
    orderBy: { madeAt: 'desc' },
  });
  if (rows.length === 0) return [];
  const themes = new Map(
    (await tx.theme.findMany({ select: { code: true, name: true } })).map(({ code, name }) => [
      code,
      name,
    ]),
  );
  const named = (code: string) => ({ code, name: themes.get(code) ?? code });
  return rows.map((row) => ({
    ...named(row.themeCode),
    kind: row.kind as ChangedTheme['kind'],
    successors: row.successorCodes.map(named),
    reason: row.reason,
    on: row.madeOn.toISOString().slice(0, 10),
  }));
}
