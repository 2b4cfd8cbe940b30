import type { FigureSeries } from '../window/figures-of.ts';
import { readWindows, WINDOW_DEFAULTS } from '../window/watch-windows.ts';
import type { WindowReading } from '../window/window-types.ts';
import type { MeasurePeriod } from './alert-types.ts';
import type { MeasureSeries } from './analyse-measure.ts';
import { isCounted } from './step-rule.ts';
import { valuesOf } from './values-of.ts';

/** Yearly figures are few: a window of six years would leave no history to set it against. */
const YEARLY_WINDOWS = [1, 3];

/**
 * What the window test says of the newest period: one p-value for the whole panel to share its chance of false alarms.
 * It looks at what the limits look at: back to the last rebase, without what a person left out. Null where the series may
 * not alert by itself, or where the newest period has no figure.
 */
export function newestWindow(series: MeasureSeries): WindowReading | null {
  const { periods, chosen, rebase = [], excluded = [], perYear } = series;
  if (chosen?.mayAlert !== true || periods.at(-1)?.value == null) return null;
  const windows = perYear === 1 ? YEARLY_WINDOWS : WINDOW_DEFAULTS.windows;
  const figures = figuresFor(series, keptPeriods(periods, { rebase, excluded }));
  return readWindows(figures, periods.length - 1, { ...WINDOW_DEFAULTS, windows });
}

/** The periods back to the last rebase, without those left out; the others keep their place and lose their figure. */
function keptPeriods(
  periods: MeasureSeries['periods'],
  { rebase, excluded }: Required<Pick<MeasureSeries, 'rebase' | 'excluded'>>,
): MeasureSeries['periods'] {
  if (rebase.length === 0 && excluded.length === 0) return periods;
  const start = Math.max(0, ...rebase);
  const left = new Set(excluded);
  return periods.map((period, index) =>
    index < start || left.has(index) ? { ...period, value: null } : period,
  );
}

function figuresFor(
  { measure, chosen }: MeasureSeries,
  periods: MeasureSeries['periods'],
): FigureSeries {
  const values = valuesOf(periods);
  if (chosen?.adjusted) return { kind: 'measure', values };
  const holds = (test: (period: MeasurePeriod) => boolean) =>
    periods.every((period) => period.value === null || test(period));
  if (values.some((value) => value !== null) && holds(isCounted)) {
    return {
      // A share of a whole, or events among many more people than they happen to.
      kind: measure.unit === '%' ? 'share' : 'rate',
      values: periods.map(({ value, numerator }) => (value === null ? null : (numerator ?? null))),
      exposures: periods.map(({ denominator }) => denominator ?? null),
    };
  }
  const whole = measure.counts === true && holds(({ value }) => Number.isInteger(value));
  return { kind: whole ? 'count' : 'measure', values };
}
