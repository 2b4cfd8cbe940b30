import { expectedFalseAlerts } from '@heed/trends/multiplicity/false-alert-budget';

import { act, type Action } from '../../action.ts';
import { periodsPerYear } from '../measure-values.ts';
import { PanelMembers, PANEL_Q } from './judge-panel.ts';

export type PanelView = {
  /** Measures judged together, and those that stand out among them. */
  measures: number;
  standOut: { code: string; name: string }[];
  /** At most so many false alerts are expected in a quarter if nothing changes at all. */
  falseInQuarter: number;
};

/** What the last look at the whole panel said; null before the first. */
export function showPanel(action: Action): Promise<PanelView | null> {
  return act(action, 'scorecard.read', async ({ tx }) => {
    const run = await tx.panelRun.findFirst({ orderBy: [{ judgedAt: 'desc' }, { id: 'desc' }] });
    if (!run) return null;
    const members = PanelMembers.parse(run.members);
    const indicators = await tx.indicator.findMany({
      where: { code: { in: members.map(({ code }) => code) } },
      select: { code: true, name: true, frequency: true },
    });
    const fastest = Math.max(0, ...indicators.map((one) => periodsPerYear(one.frequency) ?? 0));
    return {
      measures: members.length,
      standOut: indicators
        .filter(({ code }) => members.some((one) => one.code === code && one.adjusted !== null))
        .map(({ code, name }) => ({ code, name })),
      falseInQuarter: expectedFalseAlerts({ q: PANEL_Q, runs: fastest / 4 }),
    };
  });
}
