/** What is known of one indicator of a measure. */
export type KnownIndicator = {
  name: string;
  owner: string;
  hasFigure: boolean;
  hasTarget: boolean;
  hasBaseline: boolean;
  milestone: boolean;
};

/**
 * Whether a measure of the plan can show that it came true. `unmeasurable`: nothing is counted for it. `waiting`: what is
 * to be counted is agreed, and no figure has come. `measured`: at least one of its indicators has a figure. `needs` says
 * in sentences what is missing to the next step, most important first; empty where nothing is.
 */
export function measurabilityOf(indicators: readonly KnownIndicator[]): {
  state: 'unmeasurable' | 'waiting' | 'measured';
  needs: string[];
} {
  if (indicators.length === 0) {
    return {
      state: 'unmeasurable',
      needs: ['Agree what is counted for it, of how many, who returns it and how often.'],
    };
  }
  const unfed = indicators.filter((one) => !one.hasFigure);
  const needs = unfed.map((one) => `A first figure for “${one.name}”, from ${one.owner}.`);
  const fed = indicators.filter((one) => one.hasFigure && !one.milestone);
  if (fed.length > 0 && fed.every((one) => !one.hasBaseline)) {
    needs.push('A baseline: the figures from before the plan that later ones are read against.');
  }
  if (indicators.every((one) => !one.hasTarget)) {
    needs.push('A target: the figure that would show it came true, and from when.');
  }
  return { state: unfed.length === indicators.length ? 'waiting' : 'measured', needs };
}
