import type { XmrInput } from '@heed/charts/xmr-input';
import { xmrChart } from '@heed/charts/xmr-chart';
import { DomainError } from '@heed/domain/errors';
import { returnOf } from '@heed/domain/plan/published-return';
import { decideMeasureAlert } from '@heed/trends/alert/decide-measure-alert';
import { analyseMeasure } from '@heed/trends/alert/analyse-measure';
import { historySentence } from '@heed/trends/sentences/signal-sentences';

import { act, type Action } from '../action.ts';
import { ledgerOf, suggestionsFor } from './baseline/show-baseline.ts';
import { chartChoicesOf } from './chart/show-measure-chart.ts';
import { chartInput } from './chart-input.ts';
import { guardsOf } from './guards/guards-of.ts';
import { heldOf } from './held/list-held.ts';
import { loadMeasureSeries } from './load-measure-series.ts';
import { protectFigures } from './protect-figures.ts';
import { drawFunnel } from './peers/draw-funnel.ts';
import { benchmarksOf } from './peers/benchmarks-of.ts';
import { changedReturns } from './returns/list-returns.ts';
import { sourcesOf } from './returns/sources-of.ts';
import { openStateOf } from './report-measure-alert.ts';

/** One measure: its chart (wide and narrow) with table, what is said of it, its definition and every version of a figure. */
export function showMeasure(action: Action, { code }: { code: string }) {
  return act(action, 'scorecard.read', async (step) => {
    const { tx, partnershipId } = step;
    const found = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
      include: { themes: true },
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
    const loaded = await loadMeasureSeries(step, found.id);
    const analysis = analyseMeasure(loaded.series);
    const alert = await tx.alert.findFirst({
      where: { indicatorId: found.id, status: { not: 'closed' } },
      select: { ref: true, raisedAt: true, facts: true },
    });
    // With what the open alert keeps, so that both pages compare with the same earlier periods.
    const said = decideMeasureAlert({ ...loaded.series, previous: openStateOf(alert) });
    const input: XmrInput = chartInput(loaded, analysis);
    const replaced = await tx.observation.findMany({
      where: { indicatorId: found.id, supersededAt: { not: null } },
      orderBy: [{ periodEnd: 'desc' }, { publishedOn: 'desc' }, { version: 'desc' }],
    });
    const revised = protectFigures(replaced, loaded.hidden);
    const themes = await tx.theme.findMany({
      where: { code: { in: found.themes.map(({ themeCode }) => themeCode) } },
      select: { code: true, name: true },
      orderBy: { position: 'asc' },
    });
    const owner = await tx.organisation.findUnique({
      where: { partnershipId_code: { partnershipId, code: found.ownerCode } },
      select: { name: true },
    });
    const benchmarks = await benchmarksOf(step, loaded);
    const inReturn = returnOf(sourcesOf(found));
    const { name, definition, unit, decimals, better, frequency, ownerCode, priority } = found;
    const { baselineFirst, baselineLast, lookBack } = found;
    return {
      code,
      name,
      definition,
      unit,
      decimals,
      better,
      frequency,
      owner: owner?.name ?? ownerCode,
      priority,
      baselineFirst,
      baselineLast,
      lookBack,
      themes,
      published: Array.isArray(found.sources) && found.sources.length > 0,
      hasFigures: loaded.observations.some((one) => one.value !== null),
      chart: xmrChart({ ...input, id: `${code}-wide` }),
      narrowChart: xmrChart({ ...input, id: `${code}-narrow`, narrow: true }),
      status: analysis.segments.at(-1)?.status ?? 'none',
      variation: analysis.variation,
      assurance: analysis.assurance,
      choice: { reasons: loaded.choice.reasons, refusal: loaded.choice.refusal },
      chosenChart: loaded.choice.override
        ? ((await chartChoicesOf(step, found.id))[0] ?? null)
        : null,
      ledger: (await ledgerOf(step, found.id)).filter((one) => !one.withdrawn),
      suggestions: suggestionsFor(loaded).suggestions,
      benchmarks,
      funnel: drawFunnel(benchmarks, loaded),
      guards: await guardsOf(step, loaded, analysis),
      held: await heldOf(step, found.id),
      sourceChanges: inReturn ? await changedReturns(step, inReturn.code) : [],
      newMeasure: said.facts?.newMeasure ?? null,
      sentences: said.sentences,
      // Beside an open alert, “the newest figure shows none” would deny it.
      history: alert
        ? ''
        : historySentence(
            loaded.observations.map((one) => one.periodLabel),
            analysis,
          ),
      figures: loaded.observations.map((one, index) => ({
        period: one.periodLabel,
        value: one.value,
        missing: one.missing,
        numerator: one.numerator,
        denominator: one.denominator,
        england: loaded.england[index]?.value ?? null,
        version: one.version,
        publishedOn: one.publishedOn.toISOString().slice(0, 10),
        signals: analysis.points[index]?.signals ?? [],
      })),
      revised: revised.map((one) => ({
        period: one.periodLabel,
        areaCode: one.areaCode,
        value: one.value,
        missing: one.missing,
        version: one.version,
        publishedOn: one.publishedOn.toISOString().slice(0, 10),
      })),
      alert: alert && { ref: alert.ref, raisedAt: alert.raisedAt },
    };
  });
}

export type MeasureView = Awaited<ReturnType<typeof showMeasure>>;
