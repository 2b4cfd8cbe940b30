import type { PointLimits } from '../rules/point-limits.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { mostFrequent, TIE } from '../xmr/segment-limits.ts';
import { greatestSize, pick } from './averages.ts';
import { bandOf } from './band-of.ts';
import type { Band, ChartData, ChartFamily, SpreadRules } from './chart-family.ts';

/** Below so many points Laney's widening is too noisy to narrow limits. */
const NARROWS_FROM = 20;

type PartInput = {
  family: ChartFamily;
  data: ChartData;
  /** Indexes of the values behind the limits, in order. */
  base: readonly number[];
  preset: XmrPreset;
};

export type PartLimits = {
  /** Null without values behind it. */
  centre: number | null;
  /** Limits at an index; null where there are none, or too few values for them. */
  at: (index: number) => PointLimits | null;
  /** The value a (nearly) constant part usually has; null where it varies. */
  usual: number | null;
  /** The limits leave no room for anything but one value. */
  constant: boolean;
};

/** Centre and limits of one part of a chart under one of Heed's presets; a moving range bridges no gap. */
export function partLimits({ family, data, base, preset }: PartInput): PartLimits {
  const band = bandOf(family, {
    data,
    base,
    spread: base,
    joins: (from, to) => to === from + 1,
    rules: spreadRules(preset),
  });
  const values = pick(data.values, base);
  const enough = base.length >= preset.limitsFrom;
  const tolerance = greatestSize(values) * TIE;
  const width = (index: number) => band.limit(index, 3) - band.limit(index, -3);
  const constant = base.length > 1 && base.every((index) => width(index) <= tolerance);
  return {
    centre: base.length > 0 && Number.isFinite(band.centre) ? band.centre : null,
    at: (index) => (enough ? limitsAt(band, index) : null),
    usual: base.length > 1 && (constant || band.hardlyVaries) ? mostFrequent(values) : null,
    constant,
  };
}

function limitsAt(band: Band, index: number): PointLimits | null {
  const limits = {
    lower: band.limit(index, -3),
    upper: band.limit(index, 3),
    nearLower: band.limit(index, -2),
    nearUpper: band.limit(index, 2),
  };
  return Object.values(limits).every(Number.isFinite) ? limits : null;
}

function spreadRules(preset: XmrPreset): SpreadRules {
  return {
    sigmaPerRange: preset.limitFactor / 3,
    sigmaPerMedianRange: 1 / 0.954,
    screenFactor: preset.screenFactor,
    hardlyVaries: preset.hardlyVaries,
    narrowsFrom: NARROWS_FROM,
  };
}
