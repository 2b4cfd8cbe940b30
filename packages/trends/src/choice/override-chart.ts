import { CHART_WORDS } from './choice-sentences.ts';
import type { ChartChoice, ChartName } from './choice-types.ts';
import { chooseChart, concludeChoice, pickChart, type ChoiceInput } from './choose-chart.ts';

/** Charts that are drawn as themselves, so that a person may choose one. */
export const CHOSEN_CHARTS = ['xmr', 'p', 'pp', 'up', 'c'] as const satisfies ChartName[];
export type ChosenChartName = (typeof CHOSEN_CHARTS)[number];

/** Who chose which chart, why and on what day (yyyy-mm-dd). */
export type ChartOverride = NonNullable<ChartChoice['override']>;

/**
 * The charts that a person may choose for a series: an XmR chart for any, p and p′ for shares and u′ for rates with
 * their counts, c for counts. None while there are too few values for any chart.
 */
export function choosableCharts(input: ChoiceInput): ChosenChartName[] {
  if (chooseChart(input).refusal === 'too_few_points') return [];
  if (input.kind === 'p' && input.denominators) return ['xmr', 'p', 'pp'];
  if (input.kind === 'u' && input.denominators) return ['xmr', 'up'];
  return input.kind === 'count' ? ['xmr', 'c'] : ['xmr'];
}

/**
 * A person's chart in place of the automatic one, and what follows from it. A choice never gives back a rule that would
 * mislead: a season that the chosen chart cannot take out and neighbours too alike refuse it as before, and windows keep
 * judging counts too small for rules. A chart that does not fit the series any more gives way to the automatic one. The
 * first reason says what was chosen and what would have been. Throws a RangeError without a reason.
 */
export function overrideChart(input: ChoiceInput, override: ChartOverride): ChartChoice {
  if (override.reason.trim() === '') throw new RangeError('a chosen chart needs a reason');
  const automatic = chooseChart(input);
  const { chart } = override;
  if (!choosableCharts(input).some((one) => one === chart)) return automatic;
  const chosen = concludeChoice(
    input,
    (shape) => {
      const { alarm } = pickChart(input, shape);
      return { chart, alarm: alarm === 'none' ? 'chart_rules' : alarm };
    },
    { mayRedraw: false },
  );
  const [, ...others] = chosen.reasons;
  const [instead = ''] = automatic.reasons;
  const same = automatic.chart === chosen.chart && automatic.adjusted === chosen.adjusted;
  const first = `${CHART_WORDS[chosen.chart]}: chosen by a person.`;
  const would = same ? 'Heed would have chosen the same.' : `Heed would have chosen the ${instead}`;
  return { ...chosen, reasons: [first, would, ...others], override };
}
