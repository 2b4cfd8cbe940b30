import { DomainError } from '@heed/domain/errors';
import { suggestRebase } from '@heed/trends/rebase/suggest-rebase';
import type { Stretch } from '@heed/trends/rebase/suggest-rebase';

import { act, type Action, type Step } from '../../action.ts';
import { loadMeasureSeries, type LoadedSeries } from '../load-measure-series.ts';
import { BaselineEvidence } from './decide-baseline.ts';

/** A stretch of figures with its limits, in the measure's unit. */
export type BaselineStretch = {
  firstPeriod: string;
  points: number;
  mean: number | null;
  lpl: number | null;
  upl: number | null;
};

export type LedgerEntry = Awaited<ReturnType<typeof ledgerOf>>[number];

/** The decisions on the limits of a measure, what is suggested, and the periods that may be chosen. */
export function showBaseline(action: Action, { code }: { code: string }) {
  return act(action, 'scorecard.read', async (step) => {
    const { tx, partnershipId } = step;
    const indicator = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
      select: { id: true },
    });
    if (!indicator) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
    const loaded = await loadMeasureSeries(step, indicator.id);
    const { name, unit, decimals, baselineFirst, baselineLast } = loaded.indicator;
    return {
      code,
      name,
      unit,
      decimals,
      plan: baselineFirst && baselineLast ? { baselineFirst, baselineLast } : null,
      periods: loaded.observations.map(({ period, periodLabel, value }) => ({
        code: period,
        label: periodLabel,
        value,
      })),
      ledger: await ledgerOf(step, indicator.id),
      ...suggestionsFor(loaded),
    };
  });
}

export type BaselineView = Awaited<ReturnType<typeof showBaseline>>;

/** Every decision ever taken on a measure, newest first, with the names of people. */
export async function ledgerOf({ tx }: Step, indicatorId: string) {
  const rows = await tx.baselineDecision.findMany({
    where: { indicatorId },
    orderBy: { decidedAt: 'desc' },
  });
  const ids = rows.flatMap((row) => [row.decidedById, row.withdrawnById ?? []].flat());
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    firstPeriod: row.firstPeriod,
    lastPeriod: row.lastPeriod,
    reason: row.reason,
    evidence: BaselineEvidence.parse(row.evidence),
    by: nameOf(row.decidedById),
    at: row.decidedAt,
    withdrawn: row.withdrawnAt && {
      by: nameOf(row.withdrawnById),
      at: row.withdrawnAt,
      reason: row.withdrawnReason ?? '',
    },
  }));
}

/** Where the level seems to have changed for good; nothing moves until a person confirms it. */
export function suggestionsFor({ counted, decisions, observations, series }: LoadedSeries) {
  const { suggestions, nothing, points } = suggestRebase({
    ...counted,
    confirmed: decisions.rebase,
  });
  const scale = counted.denominators ? series.measure.per : 1;
  const inUnit = (value: number | null) => (value === null ? null : value * scale);
  const shown = ({ first, points: values, mean, lpl, upl }: Stretch): BaselineStretch => ({
    firstPeriod: observations[first]?.periodLabel ?? '',
    points: values,
    mean: inUnit(mean),
    lpl: inUnit(lpl),
    upl: inUnit(upl),
  });
  return {
    suggestions: suggestions.flatMap(({ at, between, before, after }) => {
      const start = observations[at];
      if (!start) return [];
      const labels = between.map((index) => observations[index]?.periodLabel ?? '');
      return [
        {
          period: start.period,
          label: start.periodLabel,
          between: labels,
          before: shown(before),
          after: shown(after),
        },
      ];
    }),
    nothing: nothing && { why: nothing, points },
  };
}
