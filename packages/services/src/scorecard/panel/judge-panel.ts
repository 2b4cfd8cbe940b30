import { PUBLISHED_RETURNS, returnOf } from '@heed/domain/plan/published-return';
import { receiptOf } from '@heed/domain/receipt';
import { decidePanel } from '@heed/trends/multiplicity/false-alert-budget';
import { z } from 'zod';

import type { Step } from '../../action.ts';
import { carryOut, type Owed } from '../../effect.ts';
import { audit } from '../../record-step.ts';
import { sourcesOf } from '../returns/sources-of.ts';
import { tellConfirmed } from './tell-confirmed.ts';

/** At most this share of what stands out across the panel is expected to be chance. */
export const PANEL_Q = 0.1;

const Member = z.strictObject({
  code: z.string(),
  period: z.string(),
  p: z.number(),
  adjusted: z.number().nullable(),
});
export const PanelMembers = z.array(Member);
export type PanelMember = z.infer<typeof Member>;

/**
 * Looks at the newest p-value of every measure at once, once for all figures that came together, and tells people of the
 * open alerts that stand out even so. The same figures give the same run, which is kept once.
 */
export function judgePanel(owed: Owed): Promise<void> {
  return carryOut(owed, 'panel.touched', runPanel, () => 'panel');
}

async function runPanel(step: Step): Promise<void> {
  const { tx, partnershipId, now } = step;
  await tx.$executeRaw`
    update outbox_event set done_at = now()
    where type = 'panel.touched' and done_at is null and next_at <= now()`;
  const indicators = await tx.indicator.findMany({
    orderBy: { position: 'asc' },
    include: { evaluations: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 } },
  });
  const readings = indicators.flatMap((indicator) => {
    const [newest] = indicator.evaluations;
    if (newest?.pValue == null) return [];
    const inReturn = returnOf(sourcesOf(indicator))?.code ?? null;
    const { code } = indicator;
    return [{ indicator: code, period: newest.period, p: newest.pValue, inReturn }];
  });
  const overlapping = PUBLISHED_RETURNS.some(
    ({ code }) => readings.filter(({ inReturn }) => inReturn === code).length > 1,
  );
  const { alerts } = decidePanel(readings, { q: PANEL_Q, overlapping });
  const members = readings.map(({ indicator, period, p }): PanelMember => {
    const adjusted = alerts.find((one) => one.indicator === indicator)?.adjusted ?? null;
    return { code: indicator, period, p, adjusted };
  });
  const receipt = receiptOf({ members, q: PANEL_Q, overlapping });
  const last = await tx.panelRun.findFirst({ orderBy: { judgedAt: 'desc' } });
  if (last?.receipt === receipt) return;
  const { id } = await tx.panelRun.create({
    data: {
      partnershipId,
      judgedAt: now,
      method: overlapping ? 'benjamini-yekutieli' : 'benjamini-hochberg',
      q: PANEL_Q,
      members,
      survivors: alerts.length,
      receipt,
    },
    select: { id: true },
  });
  await audit(step, {
    action: 'panel.judged',
    objectKind: 'panel_run',
    objectId: id,
    payload: { measures: members.length, survivors: alerts.map(({ indicator }) => indicator) },
  });
  for (const { indicator } of alerts) await tellConfirmed(step, indicator);
}
