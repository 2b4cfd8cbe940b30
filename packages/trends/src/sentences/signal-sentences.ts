import type { LimitFacts } from '../alert/alert-types.ts';
import type { PointSignal, XmrAnalysis } from '../xmr/analysis-types.ts';

/** What one special cause on the newest point means, as the rest of a sentence that starts "It ". */
export function signalWords(
  { rule, side }: PointSignal,
  limits: LimitFacts,
  show: (value: number) => string,
): string {
  const high = side === 'high';
  switch (rule) {
    case 'beyond_limits':
      return high
        ? `is above the upper limit of ${show(limits.upl)}`
        : `is below the lower limit of ${show(limits.lpl)}`;
    case 'trend':
      return `is in a run of ${limits.trendLength} or more points that only ${high ? 'rise' : 'fall'}`;
    case 'two_of_three':
      return `is one of two points in three near or beyond the ${high ? 'upper' : 'lower'} limit`;
    case 'shift':
      return `is in a run of ${limits.shiftLength} or more points ${high ? 'above' : 'below'} the mean of ${show(limits.mean)}`;
    case 'changed_from_constant':
      return `is ${high ? 'above' : 'below'} ${show(limits.mean)}, the value it had every time before`;
    default:
      return rule satisfies never;
  }
}

/**
 * One sentence on signals that are history: points before the newest one that show a special cause while
 * the newest does not. Empty where there are none. `labels` are the periods, one for each point.
 */
export function historySentence(labels: readonly string[], analysis: XmrAnalysis): string {
  const last = analysis.points.findLastIndex((point) => point !== null);
  if (last === -1 || analysis.points[last]?.shown) return '';
  const earlier = labels.filter((_, at) => at < last && analysis.points[at]?.shown);
  const first = earlier[0];
  const newest = earlier.at(-1);
  if (first === undefined || newest === undefined) return '';
  const when = first === newest ? `in ${first}` : `between ${first} and ${newest}`;
  return `There was a signal ${when}; the newest figure shows none.`;
}
