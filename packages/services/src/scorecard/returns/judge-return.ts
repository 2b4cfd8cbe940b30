import { PUBLISHED_RETURNS } from '@heed/domain/plan/published-return';
import { detectSourceChange } from '@heed/trends/guards/detect-source-change';

import type { Step } from '../../action.ts';
import { audit } from '../../record-step.ts';
import { returnPeriods } from './return-steps.ts';

/**
 * Judges every period of a return: did most series jump at once while the cases behind them did not? One signal a period
 * in place of many. What the owner answered stays with the period.
 */
export async function judgeReturn(step: Step, code: string): Promise<void> {
  const { tx, partnershipId, now } = step;
  const spec = PUBLISHED_RETURNS.find((one) => one.code === code);
  if (!spec) return;
  const figures = await tx.returnFigure.findMany({
    where: { returnCode: code, supersededAt: null },
    orderBy: [{ periodEnd: 'asc' }, { series: 'asc' }],
  });
  for (const { period, periodLabel, periodEnd, steps, volume } of returnPeriods(
    figures,
    spec.volume,
  )) {
    const { changed, series, up, down, sentence } = detectSourceChange({ steps, volume });
    const judged = {
      periodLabel,
      periodEnd,
      changed,
      series,
      up,
      down,
      sentence,
      volume: volume.now,
      previousVolume: volume.before,
      judgedAt: now,
    };
    const key = { partnershipId, returnCode: code, period };
    const before = await tx.returnSignal.findUnique({
      where: { partnershipId_returnCode_period: key },
    });
    if (before?.changed !== changed && (changed || before)) {
      await audit(step, {
        action: changed ? 'return.source_changed' : 'return.source_unchanged',
        objectKind: 'return',
        objectId: code,
        payload: { period, series, up, down },
      });
    }
    await tx.returnSignal.upsert({
      where: { partnershipId_returnCode_period: key },
      create: { ...key, ...judged },
      update: judged,
    });
  }
}
