/**
 * A rule set as data. Published tools disagree in details, so a set is named and versioned, and stored
 * with every evaluation that used it; to change one, spread it into a new object with a new version.
 */
export type XmrPreset = {
  name: string;
  version: number;
  /** Limits are mean ± this many average moving ranges. */
  limitFactor: number;
  /** Moving ranges at or above this many averages are left out of the average (Nelson 1982); null keeps all. */
  screenFactor: number | null;
  /** Points in a row on one side of the mean. */
  shiftLength: number;
  /** Points in a row that all rise, or all fall. */
  trendLength: number;
  /** Whether a point beyond a limit also counts towards two of three near it. */
  twoOfThreeCountsBeyond: boolean;
  /** Fewer points behind the limits than this: no limits and no signals. */
  limitsFrom: number;
  /** Whether a target exactly on a limit is decided (`>=`, `<=`) or left open. */
  targetOnLimitDecides: boolean;
  /** A point with signals of both kinds counts as improvement. */
  improvementWins: boolean;
  /**
   * Series that hardly vary. `fallback`: limits never come from a screened range of zero, and the usual
   * value of a nearly constant series is no signal. `as_published`: what the reference package answers.
   */
  hardlyVaries: 'fallback' | 'as_published';
};

const mdc2023: XmrPreset = {
  name: 'mdc-2023',
  version: 1,
  limitFactor: 2.66,
  screenFactor: null,
  shiftLength: 7,
  trendLength: 7,
  twoOfThreeCountsBeyond: true,
  limitsFrom: 5,
  targetOnLimitDecides: true,
  improvementWins: true,
  hardlyVaries: 'fallback',
};

const ptd022: XmrPreset = {
  name: 'ptd-0.2.2',
  version: 1,
  limitFactor: 2.66,
  screenFactor: 3.267,
  shiftLength: 7,
  trendLength: 7,
  twoOfThreeCountsBeyond: false,
  limitsFrom: 2,
  targetOnLimitDecides: false,
  improvementWins: false,
  hardlyVaries: 'as_published',
};

export const XMR_PRESETS = {
  /** Making Data Count tools since late 2023: the default. */
  'mdc-2023': mdc2023,
  /** The default with screening: one extreme value does not widen the limits that should show it. */
  safe: { ...mdc2023, name: 'safe', screenFactor: 3.267 },
  /**
   * For early warning, at the price of more false signals: screening, and the shift and trend of six points that the
   * guidance allows. Early signals beside the chart's own are read with it (`earlySignals`).
   */
  sensitive: {
    ...mdc2023,
    name: 'sensitive',
    screenFactor: 3.267,
    shiftLength: 6,
    trendLength: 6,
  },
  /** The R package NHSRplotthedots 0.2.2, bit-true, for import and comparison. */
  'ptd-0.2.2': ptd022,
  'ptd-0.2.2+mdc-2023': { ...ptd022, name: 'ptd-0.2.2+mdc-2023', twoOfThreeCountsBeyond: true },
} as const satisfies Record<string, XmrPreset>;

export type XmrPresetName = keyof typeof XMR_PRESETS;

export const XMR_PRESET_NAMES = Object.keys(XMR_PRESETS) as [XmrPresetName, ...XmrPresetName[]];

/** With Nelson's screening (factor 3.267) switched on or off. */
export function withScreening(preset: XmrPreset, on: boolean): XmrPreset {
  return { ...preset, screenFactor: on ? 3.267 : null };
}
