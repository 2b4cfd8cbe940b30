import type { ValueKind } from '../rebase/stabilise.ts';
import { formatNumber } from '../sentences/format-number.ts';
import type { ChartChoice, ChartName } from './choice-types.ts';
import type { SeriesShape } from './series-shape.ts';

type Chosen = Omit<ChartChoice, 'reasons' | 'override'>;

/** Why this chart and this method, in plain sentences made of the shape's numbers alone. */
export function choiceReasons(kind: ValueKind, choice: Chosen): string[] {
  return [
    `${CHART_WORDS[choice.chart]}: ${chartReason(kind, choice)}.`,
    ...alarmReason(choice),
    ...refusalReason(choice),
    ...statusReason(choice),
  ];
}

/** Charts by name as a sentence begins. */
export const CHART_WORDS: Record<ChartName, string> = {
  run: 'Run chart',
  xmr: 'XmR chart',
  p: 'p chart',
  pp: 'p′ chart',
  up: 'u′ chart',
  c: 'c chart',
  g: 'g chart',
  t: 't chart',
};

function chartReason(kind: ValueKind, { chart, adjusted, shape }: Chosen): string {
  if (adjusted) return 'the values follow a season, which is taken out before limits are drawn';
  switch (chart) {
    case 'run':
      return shape.points < 8
        ? `${shape.points} values are too few for limits`
        : `the events are rare, ${show(shape.mean)} in a period, and their dates are not given`;
    case 'xmr':
      return xmrReason(kind, shape);
    case 'p':
    case 'c':
      return `the values vary about as much as chance alone gives (${show(shape.dispersion)} times)`;
    case 'pp':
      return `a share of groups of different size${spreadWords(shape)}`;
    case 'up':
      return `a rate for groups of different size${spreadWords(shape)}`;
    case 'g':
      return 'the number of items between rare events';
    case 't':
      return 'the days between rare events';
    default:
      return chart satisfies never;
  }
}

function xmrReason(kind: ValueKind, shape: SeriesShape): string {
  if (kind === 'count') return `a count, ${show(shape.mean)} in a period${spreadWords(shape)}`;
  if (kind === 'p' || kind === 'u') return 'a share or rate given without its counts';
  return 'a measured value';
}

function spreadWords({ dispersion }: SeriesShape): string {
  return dispersion === null
    ? ''
    : `, varying ${show(dispersion)} times as much as chance alone gives`;
}

function alarmReason({ alarm, shape }: Chosen): string[] {
  switch (alarm) {
    case 'bayes_windows':
      return [
        `About ${show(shape.expected)} events are expected in a period: too few for the rules of the chart, so the last periods are pooled and set against what earlier ones predict.`,
      ];
    case 'binomial_windows':
      return [
        `About ${show(shape.expected)} events and ${show(shape.expectedOthers)} others are expected in a period: too few for the rules of the chart, so the last periods are pooled and tested exactly.`,
      ];
    case 'chart_rules':
    case 'none':
      return [];
    default:
      return alarm satisfies never;
  }
}

function refusalReason({ refusal, shape }: Chosen): string[] {
  switch (refusal) {
    case 'season':
      return [
        'The values follow a season that the rules of a chart would take for signals, so no rule is applied: compare with the same period last year.',
      ];
    case 'autocorrelation':
      return [
        `Neighbouring values are alike (correlation ${show(shape.autocorrelation)}), which makes runs and trends by itself, so no rule is applied.`,
      ];
    case 'too_few_points':
    case null:
      return [];
    default:
      return refusal satisfies never;
  }
}

function statusReason({ status, shape }: Chosen): string[] {
  if (status !== 'trial') return [];
  return [
    `${shape.points} values give trial limits, which raise no alert by themselves; 13 make them established.`,
  ];
}

function show(value: number | null): string {
  if (value === null) return 'not known';
  const size = Math.abs(value);
  return formatNumber(value, size < 1 ? 2 : size < 100 ? 1 : 0);
}
