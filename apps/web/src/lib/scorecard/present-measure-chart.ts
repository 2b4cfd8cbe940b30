import type { MeasureChartView } from '@heed/services/scorecard/chart/show-measure-chart';

import { chartWords } from '#lib/words/charts.ts';
import { dayInWords } from '#lib/words/dates.ts';

/** The charts of a measure as its page shows them, with the automatic choice first. */
export function presentMeasureChart(view: MeasureChartView) {
  const { code, name, reasons, chosen, automatic, charts, choices } = view;
  return {
    code,
    name,
    reasons,
    chosen: chosen ?? 'automatic',
    nothing: nothingWords(view),
    items: [
      {
        value: 'automatic',
        label: 'Let Heed choose',
        hint: automatic ? `Now: ${chartWords(automatic).label}` : '',
      },
      ...charts.map((chart) => ({ value: chart, ...chartWords(chart) })),
    ],
    choices: choices.map(({ id, chart, reason, by, at, withdrawn }) => ({
      id,
      what: chartWords(chart).label,
      reason,
      who: `${by ?? 'Someone'}, ${dayInWords(at)}`,
      withdrawn:
        withdrawn &&
        `Back to the automatic choice by ${withdrawn.by ?? 'someone'} on ${dayInWords(withdrawn.at)}: ${withdrawn.reason}`,
    })),
  };
}

export type PresentedMeasureChart = ReturnType<typeof presentMeasureChart>;

function nothingWords({ automatic, charts }: MeasureChartView): string | null {
  if (automatic === null) {
    return 'The periods of this measure follow the school year, so each is compared with the same one a year before. There is no other chart to choose.';
  }
  return charts.length === 0 ? 'There are too few figures to choose a chart for yet.' : null;
}
