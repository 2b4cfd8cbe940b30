/** A year-to-date figure as published, in time order. */
export type Cumulative = {
  /** The year it counts from the start of; a new name is a reset. */
  year: string;
  value: number | null;
  /** How much was counted in: schools, teams. A big change makes the step meaningless. */
  coverage?: number | null;
};

export type StepIssue = 'missing' | 'fell' | 'coverage_changed';

export type Step = {
  /** What was added since the last figure of the same year; the first of a year counts from its start. */
  value: number | null;
  /** Published periods it covers: more than 1 after missing ones. 0 where there is no value. */
  spans: number;
  issue: StepIssue | null;
};

/** Coverage may change by this share between neighbours. */
const COVERAGE = 0.1;

/**
 * Takes year-to-date figures apart into what each period added. A fall within a year or a jump of coverage gives no value
 * and says so; the next step counts from the figure that stands. Sums of steps without an issue give the figures back.
 */
export function deCumulate(figures: readonly Cumulative[]): Step[] {
  let last: Cumulative | null = null;
  let since = 0;
  return figures.map((figure) => {
    if (last !== null && last.year !== figure.year) {
      last = null;
      since = 0;
    }
    since += 1;
    if (figure.value === null) return { value: null, spans: 0, issue: 'missing' };
    const issue = last === null ? null : issueOf(last, figure);
    const step =
      issue === null
        ? { value: figure.value - (last?.value ?? 0), spans: since, issue }
        : { value: null, spans: 0, issue };
    last = figure;
    since = 0;
    return step;
  });
}

function issueOf(before: Cumulative, { value, coverage }: Cumulative): StepIssue | null {
  if ((value ?? 0) < (before.value ?? 0)) return 'fell';
  const had = before.coverage ?? 0;
  if (had <= 0 || coverage === null || coverage === undefined) return null;
  return Math.abs(coverage - had) / had > COVERAGE ? 'coverage_changed' : null;
}
