import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { analyseMeasure } from '@heed/trends/alert/analyse-measure';
import type { MeasureSeries } from '@heed/trends/alert/analyse-measure';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit } from '../../record-step.ts';
import { lockIndicator } from '../lock-indicator.ts';
import { loadMeasureSeries, type LoadedSeries } from '../load-measure-series.ts';
import { standingDecisions } from './standing-decisions.ts';

/** What may be decided about limits. */
export const BASELINE_KINDS = {
  rebase: 'Start new limits',
  lock: 'Fix the limits',
  exclude: 'Leave figures out',
} as const;

/** As many figures as limits need to be drawn at all. */
const LEAST_LOCKED = 5;

export const DecideBaseline = z.strictObject({
  code: z.string().min(1).max(80),
  kind: z.enum(Object.keys(BASELINE_KINDS) as (keyof typeof BASELINE_KINDS)[], {
    error: 'Choose what to do',
  }),
  firstPeriod: z.string().min(1, { error: 'Choose a period' }).max(40),
  /** Of a lock and of figures left out; a rebase has no end. */
  lastPeriod: z.string().max(40).nullable().default(null),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type DecideBaseline = z.infer<typeof DecideBaseline>;

/** The limits that a decision moved: those of the newest figure before it and after it. */
const LimitsThen = z.strictObject({
  points: z.number(),
  mean: z.number().nullable(),
  lpl: z.number().nullable(),
  upl: z.number().nullable(),
});
export const BaselineEvidence = z.strictObject({ before: LimitsThen, after: LimitsThen });
export type BaselineEvidence = z.infer<typeof BaselineEvidence>;

/**
 * Records a decision on the limits of a measure, with the limits before and after it, and has the measure judged again.
 * Throws INVALID for a period without a figure, a rebase at the first figure, or a lock on too few; CONFLICT for
 * a decision that already stands.
 */
export function decideBaseline(action: Action, input: DecideBaseline): Promise<{ id: string }> {
  return act(action, 'scorecard.judge', async (step) => {
    const { tx, partnershipId, now } = step;
    refuseIdentifiers({ reason: input.reason }, step.today);
    const indicator = await lockIndicator(step, input.code);
    const loaded = await loadMeasureSeries(step, indicator.id);
    const decided = {
      kind: input.kind,
      firstPeriod: input.firstPeriod,
      lastPeriod:
        input.kind === 'rebase' ? input.firstPeriod : (input.lastPeriod ?? input.firstPeriod),
    };
    checkPeriods(loaded, decided);
    const standing = await tx.baselineDecision.findMany({
      where: { indicatorId: indicator.id, withdrawnAt: null },
      orderBy: { decidedAt: 'asc' },
    });
    if (standing.some((one) => same(one, decided))) {
      throw new DomainError('CONFLICT', 'This has been decided already and still stands.');
    }
    const evidence: BaselineEvidence = {
      before: limitsNow(loaded.series),
      after: limitsNow(seriesWith(loaded, [...standing, decided])),
    };
    const { id } = await tx.baselineDecision.create({
      data: {
        partnershipId,
        indicatorId: indicator.id,
        ...decided,
        reason: input.reason,
        evidence,
        decidedById: action.actor.personId,
        decidedAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: 'baseline.decided',
      objectKind: 'indicator',
      objectId: indicator.id,
      payload: { code: input.code, ...decided, reason: input.reason },
    });
    await emit(step, 'indicator.changed', { indicatorId: indicator.id });
    return { id };
  });
}

type Decided = { kind: string; firstPeriod: string; lastPeriod: string };

function same(one: Decided, other: Decided): boolean {
  return (
    one.kind === other.kind &&
    one.firstPeriod === other.firstPeriod &&
    one.lastPeriod === other.lastPeriod
  );
}

function checkPeriods({ observations }: LoadedSeries, { kind, firstPeriod, lastPeriod }: Decided) {
  const at = (period: string) => observations.findIndex((one) => one.period === period);
  const [first, last] = [at(firstPeriod), at(lastPeriod)];
  if (first < 0) throw new DomainError('INVALID', 'Choose a period with a figure', 'firstPeriod');
  if (last < first) {
    throw new DomainError('INVALID', 'The last period must not be before the first', 'lastPeriod');
  }
  const figures = observations.slice(first, last + 1).filter(({ value }) => value !== null).length;
  if (kind === 'rebase' && !observations.slice(0, first).some(({ value }) => value !== null)) {
    throw new DomainError('INVALID', 'New limits cannot start at the first figure', 'firstPeriod');
  }
  if (kind === 'lock' && figures < LEAST_LOCKED) {
    throw new DomainError(
      'INVALID',
      `Limits need at least ${LEAST_LOCKED} figures; there are ${figures} in these periods`,
      'lastPeriod',
    );
  }
  if (figures === 0) {
    throw new DomainError('INVALID', 'Choose a period with a figure', 'firstPeriod');
  }
}

function seriesWith(
  { indicator, observations, series }: LoadedSeries,
  decided: readonly Decided[],
): MeasureSeries {
  const { baseline: _, ...rest } = series;
  const periods = observations.map(({ period }) => period);
  return { ...rest, ...standingDecisions({ plan: indicator, decided, periods }) };
}

function limitsNow(series: MeasureSeries): BaselineEvidence['before'] {
  const last = analyseMeasure(series).segments.at(-1);
  const { points = 0, mean = null, lpl = null, upl = null } = last ?? {};
  return { points, mean, lpl, upl };
}
