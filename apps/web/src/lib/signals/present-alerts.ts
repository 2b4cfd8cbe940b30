import type { listAlerts } from '@heed/services/alerts/list-alerts';

import { statusTag } from '#lib/words/alerts.ts';
import { ageInWords, dayInWords } from '#lib/words/dates.ts';
import { reasonWords } from '#lib/words/reasons.ts';
import { levelTag } from '#lib/words/states.ts';

type AlertRow = Awaited<ReturnType<typeof listAlerts>>['alerts'][number];

/** The rule of theme alerts; every other rule is one of a scorecard measure. */
export const THEME_RULE = 'tri-1';

/** One alert of the queue in words. `themeName` gives the name of a theme's code. */
export function presentAlertRow(
  alert: AlertRow,
  { now, themeName }: { now: Date; themeName: (code: string) => string },
) {
  const reasons = Array.isArray(alert.reasons) ? alert.reasons.map(String) : [];
  return {
    ref: alert.ref,
    href: `/signals/${alert.ref}`,
    title: alert.title,
    kind: alert.rule === THEME_RULE ? 'Theme' : 'Measure',
    isMeasure: alert.rule !== THEME_RULE,
    theme: themeName(alert.themeCode),
    levelTag: levelTag(alert.level),
    statusTag: statusTag(alert.status),
    why: reasonWords(reasons[0] ?? ''),
    raised: dayInWords(alert.raisedAt),
    age: ageInWords(alert.raisedAt, now),
    closed: alert.closedAt && dayInWords(alert.closedAt),
  };
}

export type AlertSummary = ReturnType<typeof presentAlertRow>;
