import type { Indicator, Observation } from '@heed/db/generated/prisma/client';
import type { Measure, MeasurePeriod } from '@heed/trends/alert/alert-types';
import type { MeasureSeries } from '@heed/trends/alert/analyse-measure';
import type { LookBackArtefact } from '@heed/trends/guards/detect-look-back';
import type { ChartChoice } from '@heed/trends/choice/choice-types';
import {
  chooseChart,
  compareWithLastYear,
  type ChoiceInput,
} from '@heed/trends/choice/choose-chart';
import { overrideChart } from '@heed/trends/choice/override-chart';
import { ENGLAND as ENGLAND_AREA } from '@heed/tabular/areas';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';

import type { Step } from '../action.ts';
import { standingDecisions, type Decisions } from './baseline/standing-decisions.ts';
import { standingChart } from './chart/standing-chart.ts';
import { indexesOf, lookBackOf } from './guards/look-back-of.ts';
import { inOwnPeriods } from './guards/own-periods.ts';
import {
  followsTheYear,
  periodsPerYear,
  ratePer,
  valuesOf,
  type MeasureValues,
} from './measure-values.ts';
import { loadHidden, protectFigures } from './protect-figures.ts';

/** Code under which England's figures are kept. */
export const ENGLAND = ENGLAND_AREA.code;

export type LoadedSeries = {
  indicator: Indicator;
  /** One for each period with a figure for the area, oldest first. */
  observations: Observation[];
  england: (Observation | null)[];
  /** The figures as counted: what charts, windows and suggestions are made of. */
  counted: MeasureValues;
  choice: ChartChoice;
  decisions: Decisions;
  /** Figures that look back past a restart of the count; they are out of limits and rules. */
  lookBack: LookBackArtefact[];
  series: MeasureSeries;
  /** Ids of figures, earlier versions too, that must not be shown: small counts and what would give them away. */
  hidden: ReadonlySet<string>;
};

/** The figures of one indicator that stand now and may be shown, beside England's, as the trend engine takes them. */
export async function loadMeasureSeries(step: Step, indicatorId: string): Promise<LoadedSeries> {
  const { tx } = step;
  const indicator = await tx.indicator.findUniqueOrThrow({ where: { id: indicatorId } });
  const partnership = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
  const hidden = await loadHidden(step, [indicatorId]);
  const standing = await tx.observation.findMany({
    where: { indicatorId, supersededAt: null },
    orderBy: [{ periodEnd: 'asc' }, { period: 'asc' }],
  });
  const current = protectFigures(standing, hidden);
  const observations = inOwnPeriods(
    indicator,
    current.filter((one) => one.areaCode === partnership.areaCode),
  );
  const england = observations.map(
    (mine) =>
      current.find((other) => other.areaCode === ENGLAND && other.period === mine.period) ?? null,
  );
  const periods = observations.map((mine, index): MeasurePeriod => ({
    period: mine.periodLabel,
    value: mine.value,
    missing: mine.missing,
    numerator: mine.numerator,
    denominator: mine.denominator,
    benchmark: england[index]?.value ?? null,
  }));
  const decisions = standingDecisions({
    plan: indicator,
    decided: await tx.baselineDecision.findMany({
      where: { indicatorId, withdrawnAt: null },
      orderBy: { decidedAt: 'asc' },
    }),
    periods: observations.map(({ period }) => period),
  });
  const measure = measureOf(indicator);
  const perYear = periodsPerYear(indicator.frequency);
  const lookBack = lookBackOf(indicator, periods);
  const without = [...new Set([...decisions.excluded, ...lookBack.flatMap(indexesOf)])];
  const counted = valuesOf(indicator, observations, without);
  const choice = await choiceFor(step, indicator, { ...counted, perYear });
  const { chart, alarm, adjusted, refusal, status, mayAlert } = choice;
  const { baseline, rebase } = decisions;
  return {
    indicator,
    observations,
    england,
    counted,
    choice,
    decisions,
    lookBack,
    hidden,
    series: {
      measure,
      periods,
      preset: XMR_PRESETS['mdc-2023'],
      chosen: { chart, alarm, adjusted, refusal, status, mayAlert },
      perYear,
      target: indicator.target,
      rebase,
      excluded: without.sort((a, b) => a - b),
      ...(baseline && { baseline }),
    },
  };
}

/** The chart that a person chose, or else the one that suits. Where periods follow the school year there is nothing to choose. */
async function choiceFor(
  step: Step,
  { id, frequency }: Indicator,
  input: ChoiceInput,
): Promise<ChartChoice> {
  if (followsTheYear(frequency)) return compareWithLastYear(chooseChart(input));
  const override = await standingChart(step, id);
  return override ? overrideChart(input, override) : chooseChart(input);
}

function measureOf(indicator: Indicator): Measure {
  const percentage = indicator.unit.startsWith('%');
  return {
    name: indicator.name,
    better: indicator.better as Measure['better'],
    unit: percentage ? '%' : '',
    decimals: indicator.decimals,
    per: percentage ? 100 : (ratePer(indicator.unit) ?? 1),
    counts: !percentage && indicator.decimals === 0,
    comparable: indicator.benchmark !== null && percentage,
    benchmarkName: 'England',
  };
}
