import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import type { Step } from '../action.ts';
import { clearAlert, findOpen, raiseAlert, type AlertReport } from '../alerts/raise-alert.ts';

type Weighed = {
  themes: readonly ThemeAnswer[];
  evaluationIds: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
};

/** Levels below this are shown on the board and told to nobody. */
const TELL_LEVEL = 2;

/** Turns the notices of a weighing into alerts; without a notice an open alert is only brought up to date. */
export async function reportThemeNotices(step: Step, weighed: Weighed): Promise<void> {
  for (const theme of weighed.themes) {
    const notice = theme.notices[0];
    if (!notice) {
      await refresh(step, theme, weighed);
      continue;
    }
    const falls = notice.kind === 'lowered' || notice.kind === 'cleared';
    const report: AlertReport = {
      ...reportOf(theme, weighed),
      level: notice.level,
      kind: notice.kind,
      announce: notice.sent,
      facts: {
        template: 'theme',
        toldLevel: falls ? notice.from : notice.level,
        notice: {
          kind: notice.kind,
          level: notice.level,
          from: notice.from,
          theme: weighed.names.get(theme.theme) ?? theme.theme,
          reasons: theme.reasons.map(({ code }) => code),
          carries: notice.carries.map((code) => weighed.names.get(code) ?? code),
          agedOnly: theme.momentum.ageingOnly && falls,
        },
      },
    };
    if (notice.kind === 'cleared') await clearAlert(step, report);
    else if (notice.sent || notice.suppressedBy === 'parent') await raiseAlert(step, report);
  }
}

async function refresh(step: Step, theme: ThemeAnswer, weighed: Weighed): Promise<void> {
  if (theme.alert.told.level < TELL_LEVEL) return;
  const report = reportOf(theme, weighed);
  const open = await findOpen(step, report.dedupeKey);
  if (!open) return;
  await step.tx.alert.update({
    where: { id: open.id },
    data: {
      reasons: report.reasons,
      evaluationId: report.evaluationId,
      updatedAt: step.now,
    },
  });
}

function reportOf(theme: ThemeAnswer, { evaluationIds, names }: Weighed) {
  return {
    dedupeKey: `theme:${theme.theme}`,
    rule: 'tri-1',
    themeCode: theme.theme,
    title: names.get(theme.theme) ?? theme.theme,
    reasons: theme.reasons.map(({ code }) => code),
    evaluationId: evaluationIds.get(theme.theme) ?? '',
  };
}
