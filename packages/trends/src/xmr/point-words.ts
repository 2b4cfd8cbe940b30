import type { PointSignal } from './analysis-types.ts';
import type { XmrPreset } from './presets.ts';

/** The name of a point's class in the words of NHSRplotthedots, which analysts know; null is common cause. */
export function pointTypeName(shown: PointSignal | null, preset: XmrPreset): string {
  if (shown === null) return 'Common Cause';
  const high = shown.side === 'high';
  switch (shown.rule) {
    case 'beyond_limits':
      return high ? 'Above UCL' : 'Below LCL';
    case 'trend':
      return `${preset.trendLength} Point Trend (${high ? 'Increasing' : 'Decreasing'})`;
    case 'two_of_three':
      return `2 in 3 ${high ? 'Above' : 'Below'} CL`;
    case 'shift':
      return `${preset.shiftLength} Points ${high ? 'Above' : 'Below'} CL`;
    case 'changed_from_constant':
      return `Changed From Constant (${high ? 'Higher' : 'Lower'})`;
    default:
      return shown.rule satisfies never;
  }
}
