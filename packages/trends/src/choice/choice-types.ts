import type { LimitStatus } from '../xmr/analysis-types.ts';
import type { SeriesShape } from './series-shape.ts';

/** Charts by their usual short names: `pp` and `up` are Laney's p′ and u′. */
export type ChartName = 'run' | 'xmr' | 'p' | 'pp' | 'up' | 'c' | 'g' | 't';

/** What judges the newest value: the rules of the chart, or windows of the last 1, 3 and 6 periods. */
export type AlarmMethod = 'chart_rules' | 'bayes_windows' | 'binomial_windows' | 'none';

/** Why the rules of a chart would mislead on this series. */
export type Refusal = 'too_few_points' | 'season' | 'autocorrelation';

/** Views to offer beside the chart. */
export type Companion = 'last_five_trend' | 'funnel' | 'same_period_last_year';

export type ChartChoice = {
  chart: ChartName;
  alarm: AlarmMethod;
  /** Whether the chart is drawn on values less their season. */
  adjusted: boolean;
  /** Null where rules may be applied. */
  refusal: Refusal | null;
  status: LimitStatus;
  /** Whether an alert may rest on this series alone. */
  mayAlert: boolean;
  companions: Companion[];
  shape: SeriesShape;
  /** Plain sentences, each number in them one of the shape's; the first says which chart and why. */
  reasons: string[];
  /** A person's choice in place of the automatic one; null where nobody made one. */
  override: { chart: ChartName; reason: string; by: string; on: string } | null;
};
