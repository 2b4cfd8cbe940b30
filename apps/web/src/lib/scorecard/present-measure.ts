import type { MeasureView } from '@heed/services/scorecard/show-measure';

import { chartWords } from '#lib/words/charts.ts';
import { dayInWords } from '#lib/words/dates.ts';
import {
  assuranceTag,
  betterWords,
  limitMeaning,
  limitWords,
  missingWords,
  refusalWords,
  variationTag,
} from '#lib/words/trends.ts';
import { figureInWords } from './figure.ts';
import { decisionWords } from './present-baseline.ts';
import { frequencyWords } from './present-row.ts';
import { presentBenchmarks } from './present-benchmarks.ts';
import { presentGuards } from './present-guards.ts';
import { presentHeld } from './present-held.ts';
import { presentSource } from './present-source.ts';

/** One measure as its page shows it. */
export function presentMeasure(measure: MeasureView) {
  const { code, name, definition, chart, narrowChart, themes, alert, hasFigures } = measure;
  return {
    code,
    name,
    definition,
    chart: { svg: chart.svg },
    narrowChart: { svg: narrowChart.svg },
    sentences: [...measure.sentences, measure.history].filter((sentence) => sentence !== ''),
    themes,
    hasFigures,
    alertRef: alert?.ref ?? null,
    variation: variationTag(measure.variation, measure.status),
    assurance: assuranceTag(measure.assurance),
    isNew: measure.newMeasure !== null,
    limits: limitWords(measure.status),
    limitsMean: limitMeaning(measure.status),
    refused: refusalWords(measure.choice.refusal),
    reasons: measure.choice.reasons,
    chosenChart: measure.chosenChart
      ? {
          what: `${chartWords(measure.chosenChart.chart).label} chosen by hand`,
          reason: measure.chosenChart.reason,
          who: `${measure.chosenChart.by ?? 'Someone'}, ${dayInWords(measure.chosenChart.at)}`,
        }
      : null,
    decisions: measure.ledger.map((entry) => ({
      id: entry.id,
      what: decisionWords(entry),
      reason: entry.reason,
      who: `${entry.by ?? 'Someone'}, ${dayInWords(entry.at.toISOString().slice(0, 10))}`,
    })),
    benchmarks: presentBenchmarks(measure.benchmarks, measure),
    funnel: measure.funnel,
    guards: presentGuards(measure),
    held: measure.held.map((one) => presentHeld(one, measure)),
    sources: measure.sourceChanges.map(presentSource),
    suggested: suggestedWords(measure.suggestions),
    facts: factsOf(measure),
    figures: measure.figures.map((one) => presentFigure(one, measure)).reverse(),
    revised: measure.revised.map((one) => ({
      id: `${one.areaCode} ${one.period} ${one.version}`,
      period: one.period,
      area: AREAS[one.areaCode.slice(0, 3)] ?? 'The partnership',
      figure:
        one.value === null
          ? missingWords(one.missing ?? 'no_reason')
          : figureInWords(one.value, measure),
      publishedOn: dayInWords(one.publishedOn),
    })),
  };
}

export type PresentedMeasure = ReturnType<typeof presentMeasure>;

// The first letters of a code of the Office for National Statistics say what kind of area it is.
const AREAS: Readonly<Record<string, string>> = { E92: 'England', E12: 'The region' };

function suggestedWords([first, ...others]: MeasureView['suggestions']): string | null {
  if (!first) return null;
  const more = others.length > 0 ? ` and from ${others.map(({ label }) => label).join(', ')}` : '';
  return `The level may have changed for good from ${first.label}${more}: the evidence stands with the limits, for a person to confirm.`;
}

function factsOf(measure: MeasureView): { key: string; value: string }[] {
  const { unit, better, frequency, owner, baselineFirst, baselineLast, lookBack } = measure;
  return [
    { key: 'Which way is better', value: betterWords(better) },
    { key: 'Unit', value: unit },
    { key: 'How often', value: frequencyWords(frequency) },
    { key: 'Owner', value: owner },
    ...(baselineFirst && baselineLast
      ? [{ key: 'Baseline', value: `Limits are fixed on ${baselineFirst} to ${baselineLast}` }]
      : []),
    ...(lookBack
      ? [{ key: 'Looks back', value: 'A figure tells of events before its own period' }]
      : []),
  ];
}

type Figure = MeasureView['figures'][number];

function presentFigure(one: Figure, measure: MeasureView) {
  const counts = [one.numerator, one.denominator].map((count) => count?.toLocaleString('en-GB'));
  return {
    period: one.period,
    figure: figureInWords(one.value, measure),
    counts: counts[0] && counts[1] ? `${counts[0]} of ${counts[1]}` : '',
    england: figureInWords(one.england, measure),
    note: [
      ...(one.value === null ? [missingWords(one.missing ?? 'no_reason')] : []),
      ...(one.version > 1 ? [`revised, version ${one.version}`] : []),
      ...(measure.status === 'established' && one.signals.length > 0 ? ['stands out'] : []),
    ].join('; '),
    publishedOn: dayInWords(one.publishedOn),
  };
}
