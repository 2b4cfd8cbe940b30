import type { AlertView } from '@heed/services/alerts/show-alert';

import { deliveryWords, statusTag, transitionWords } from '#lib/words/alerts.ts';
import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { reasonWords } from '#lib/words/reasons.ts';
import { levelTag } from '#lib/words/states.ts';
import { readAlertStory } from './alert-story.ts';

/** One alert in words: what it is, why, what was done and who was told. History comes newest first. */
export function presentAlert(alert: AlertView) {
  return {
    ref: alert.ref,
    title: alert.title,
    levelTag: levelTag(alert.level),
    statusTag: statusTag(alert.status),
    closed: alert.status === 'closed',
    why: alert.reasons.map(reasonWords),
    story: readAlertStory(alert.facts),
    raised: timeInWords(alert.raisedAt),
    assignedTo: alert.assignedTo,
    theme: alert.theme && { name: alert.theme.name, href: `/themes/${alert.theme.code}` },
    retired: retiredWords(alert.theme),
    measure: alert.indicator && {
      name: alert.indicator.name,
      href: `/scorecard/${alert.indicator.code}`,
    },
    steps: alert.steps,
    assignable: alert.assignable.map(({ id, name }) => ({ value: id, text: name })),
    history: alert.history
      .map((step) => ({
        title: transitionWords(step.kind),
        by: step.by,
        at: step.at.toISOString(),
        when: timeInWords(step.at),
        text: step.reason ?? undefined,
      }))
      .reverse(),
    told: alert.told.map((message, index) => ({
      key: String(index),
      name: message.name,
      state: deliveryWords(message.state),
      when: timeInWords(message.sentAt ?? message.createdAt),
    })),
  };
}

export type AlertDetail = ReturnType<typeof presentAlert>;

/** That the theme of an alert stands no more, and where to read on; null while it stands. */
function retiredWords(theme: AlertView['theme']): string | null {
  if (!theme?.retired) return null;
  const { on, successor } = theme.retired;
  return successor
    ? `That theme was merged into “${successor.name}” on ${dayInWords(on)}, where its evidence counts now.`
    : `That theme was retired on ${dayInWords(on)}. Nothing new is put on it.`;
}
