import type { Step } from '../../action.ts';
import { judgeReturn } from './judge-return.ts';
import type { ReturnReading } from './read-return.ts';

/** Stores the series of a return as versions, like figures of measures, and judges its periods again if any changed. */
export async function storeReturn(
  step: Step,
  { return: { code }, figures }: ReturnReading,
  publishedOn: Date,
): Promise<void> {
  const { tx, partnershipId, now } = step;
  const standing = await tx.returnFigure.findMany({
    where: { returnCode: code, supersededAt: null },
  });
  const before = new Map(standing.map((one) => [`${one.series} ${one.period}`, one]));
  const fresh = [];
  const superseded: string[] = [];
  for (const { indicator: series, period, value } of figures) {
    const old = before.get(`${series} ${period.code}`);
    if (old && (old.value === value || old.publishedOn > publishedOn)) continue;
    if (old) superseded.push(old.id);
    fresh.push({
      partnershipId,
      returnCode: code,
      series,
      period: period.code,
      periodLabel: period.label,
      periodEnd: new Date(period.end),
      version: (old?.version ?? 0) + 1,
      value,
      publishedOn,
      recordedAt: now,
    });
  }
  if (fresh.length === 0) return;
  await tx.returnFigure.updateMany({
    where: { id: { in: superseded } },
    data: { supersededAt: now },
  });
  await tx.returnFigure.createMany({ data: fresh });
  await judgeReturn(step, code);
}
