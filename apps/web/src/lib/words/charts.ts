import type { ChartName } from '@heed/trends/choice/choice-types';

type ChartWords = { label: string; hint: string };

/** A chart by its name and when it is right; an unknown one by its own name. */
export function chartWords(chart: string): ChartWords {
  return Object.hasOwn(CHARTS, chart) ? CHARTS[chart as ChartName] : { label: chart, hint: '' };
}

const CHARTS: Record<ChartName, ChartWords> = {
  xmr: {
    label: 'XmR chart',
    hint: 'One limit for all periods, from how much neighbouring figures differ. Fits any measure',
  },
  p: {
    label: 'p chart',
    hint: 'Limits follow the size of each group, as if chance alone moved the figures. On large groups they are narrow, and much stands out',
  },
  pp: {
    label: 'p′ chart',
    hint: 'Limits follow the size of each group and how much the figures vary besides',
  },
  c: {
    label: 'c chart',
    hint: 'For counts of separate events, as if chance alone moved them. Counts that vary more stand out too often',
  },
  run: { label: 'Run chart', hint: 'The figures and their middle, without limits' },
  up: { label: 'u′ chart', hint: 'A rate for groups of different size' },
  g: { label: 'g chart', hint: 'Items between rare events' },
  t: { label: 't chart', hint: 'Days between rare events' },
};
