import { receiptOf } from '@heed/domain/receipt';
import type { MeasureAlertDecision, OpenAlert } from '@heed/trends/alert/alert-types';
import { decideMeasureAlert } from '@heed/trends/alert/decide-measure-alert';
import { analyseMeasure } from '@heed/trends/alert/analyse-measure';
import { readSignals } from '@heed/trends/signals/read-signals';

import type { Step } from '../action.ts';
import { findOpen } from '../alerts/raise-alert.ts';
import { carryOut, type Owed } from '../effect.ts';
import { touchPanel, touchThemes } from '../record-step.ts';
import type { StoredSignals } from '../triangulation/load-readings.ts';
import { annotateRevised } from './annotate-revised.ts';
import { loadMeasureSeries, type LoadedSeries } from './load-measure-series.ts';
import { plannedPairs } from './guards/pair-readings.ts';
import { mutedSource } from './returns/muted-source.ts';
import { openStateOf, reportMeasureAlert } from './report-measure-alert.ts';

/**
 * Judges one indicator again after its figures changed: stores what the trend engine says with the receipt of its
 * inputs, raises, updates or closes its alert, and has its themes weighed. The same figures give the same receipt and
 * change nothing.
 */
export function evaluateIndicator(owed: Owed): Promise<void> {
  return carryOut(owed, 'indicator.changed', judgeIndicator, turnOf);
}

function turnOf({ indicatorId }: { indicatorId: string }): string {
  return `indicator:${indicatorId}`;
}

async function judgeIndicator(step: Step, { indicatorId }: { indicatorId: string }): Promise<void> {
  const loaded = await loadMeasureSeries(step, indicatorId);
  const open = await findOpen(step, `measure:${loaded.indicator.code}`);
  const previous = openStateOf(open);
  const newest = loaded.observations.findLast((one) => one.value !== null);
  const muted = newest ? await mutedSource(step, loaded.indicator, newest.period) : null;
  const decided = decideMeasureAlert({ ...loaded.series, previous });
  const answer = muted === null ? decided : withoutRise(decided, { muted, previous });
  const stored = await storeEvaluation(step, loaded, {
    answer,
    previous,
    muted,
    stepAlert:
      answer.open?.rule === 'step-1' && answer.open.quiet.length === 0
        ? { behind: answer.facts?.reference?.denominator ?? 0 }
        : null,
  });
  if (!stored) return;
  await reportMeasureAlert(step, { loaded, answer, evaluationId: stored });
  await annotateRevised(step, loaded);
  await touchPanel(step);
  // A volume read beside this measure says something else now too.
  const volumes = [...(await plannedPairs(step))]
    .filter(([, other]) => other === loaded.indicator.code)
    .map(([code]) => code);
  const themes = await step.tx.indicatorTheme.findMany({
    where: { OR: [{ indicatorId }, { indicator: { code: { in: volumes } } }] },
  });
  await touchThemes(
    step,
    themes.map((theme) => theme.themeCode),
  );
}

/** A figure whose source changed raises nothing of its own: it says so instead. */
function withoutRise(
  decided: MeasureAlertDecision,
  { muted, previous }: { muted: string; previous: OpenAlert | null },
): MeasureAlertDecision {
  if (decided.decision !== 'raise') return decided;
  return { ...decided, decision: 'none', sentences: [...decided.sentences, muted], open: previous };
}

type Judged = {
  answer: MeasureAlertDecision;
  previous: OpenAlert | null;
  muted: string | null;
  stepAlert: { behind: number } | null;
};

async function storeEvaluation(
  { tx, partnershipId, now }: Step,
  { indicator, observations, series, choice }: LoadedSeries,
  { answer, previous, muted, stepAlert }: Judged,
): Promise<string | null> {
  const newest = observations.findLast((one) => one.value !== null);
  if (!newest) return null;
  const receipt = receiptOf({ series, previous, muted });
  const last = await tx.indicatorEvaluation.findFirst({
    where: { indicatorId: indicator.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { receipt: true },
  });
  if (last?.receipt === receipt) return null;
  const analysis = analyseMeasure(series);
  const reading = readSignals({ analysis, better: series.measure.better, stepAlert });
  const before = observations
    .slice(0, observations.indexOf(newest))
    .findLast((o) => o.value !== null);
  const signals: StoredSignals = {
    ...reading,
    value: newest.value,
    previous: before?.value ?? null,
  };
  const { id } = await tx.indicatorEvaluation.create({
    data: {
      partnershipId,
      indicatorId: indicator.id,
      period: newest.period,
      periodEnd: newest.periodEnd,
      preset: `${series.preset.name}/${series.preset.version}`,
      status: analysis.segments.at(-1)?.status ?? 'none',
      choice,
      pValue: answer.facts?.window?.p ?? null,
      variation: analysis.variation ?? 'none',
      assurance: analysis.assurance,
      newMeasure: answer.facts?.newMeasure != null,
      signals,
      answer: { analysis, decision: answer },
      receipt,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}
