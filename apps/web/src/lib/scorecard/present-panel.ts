import type { PanelView } from '@heed/services/scorecard/panel/show-panel';

/** The look at all measures together as the scorecard tells it; null before the first. */
export function presentPanel(panel: PanelView | null) {
  if (!panel) return null;
  if (panel.measures === 0) return NOTHING_TO_JUDGE;
  const { measures, standOut, falseInQuarter } = panel;
  const judged = measures === 1 ? 'One measure has' : `${measures} measures have`;
  const found = standOut.length === 0 ? 'none of them stands' : `${standOut.length} stand`;
  const several = standOut.length === 1 ? 'one stands' : found;
  return {
    sentence: `${judged} figures enough to be judged together; ${several} out beyond what chance does across all of them.`,
    budget: `Expected false alerts this quarter: at most ${falseWords(falseInQuarter)}.`,
    standOut: standOut.map(({ code, name }) => ({
      name,
      href: `/scorecard/${encodeURIComponent(code)}`,
    })),
  };
}

/** Alerts of short series are by steps against the benchmark, which have a bound of their own. */
const NOTHING_TO_JUDGE = {
  sentence: 'No measure has figures enough yet to be judged together with others.',
  budget: 'Expected false alerts this quarter: at most 0.1.',
  standOut: [],
};

export type PresentedPanel = NonNullable<ReturnType<typeof presentPanel>>;

function falseWords(expected: number): string {
  return Math.max(0.1, expected).toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
