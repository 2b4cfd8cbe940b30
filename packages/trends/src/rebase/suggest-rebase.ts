import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { LimitStatus } from '../xmr/analysis-types.ts';
import { XMR_PRESETS } from '../xmr/presets.ts';
import { findLevelChanges } from './find-level-changes.ts';
import type { LevelChange, NoLevelChange } from './find-level-changes.ts';
import { kindOf, stabilise } from './stabilise.ts';
import type { ValueKind } from './stabilise.ts';

export type RebaseInput = {
  /** By period, oldest first; numerators where there are denominators. Null is missing. */
  values: readonly (number | null)[];
  denominators?: readonly (number | null)[] | undefined;
  kind?: ValueKind | undefined;
  /** Indexes of values at which a person has confirmed a new segment: no suggestion reaches across one. */
  confirmed?: readonly number[] | undefined;
  minSegment?: number | undefined;
};

/** A stretch of the chart: indexes of its first and last period, both included, and its limits in the series' unit. */
export type Stretch = {
  first: number;
  last: number;
  points: number;
  mean: number | null;
  lpl: number | null;
  upl: number | null;
  status: LimitStatus;
};

export type RebaseSuggestion = LevelChange & { before: Stretch; after: Stretch };

export type RebaseAdvice = {
  kind: ValueKind;
  /** Usable values. */
  points: number;
  suggestions: RebaseSuggestion[];
  /** The stretch that is drawn while nothing is confirmed: the limits that would change. */
  now: Stretch;
  /** Why there is nothing to suggest; null where there is. */
  nothing: NoLevelChange | null;
};

/**
 * Where the level of a series seems to have changed for good, with the limits before and after each change as
 * evidence. A suggestion moves nothing: a person confirms it with a reason, and what is confirmed is
 * given back as `confirmed`, so that later data cannot move it.
 *
 * Limits are those of an XmR chart of the values (`mdc-2023`).
 */
export function suggestRebase(input: RebaseInput): RebaseAdvice {
  const { values, denominators, confirmed = [], minSegment } = input;
  const kind = kindOf(input, input.kind);
  const steady = stabilise({ kind, values, denominators });
  const { changes, nothing } = findLevelChanges(steady, { confirmed, minSegment });
  const drawn = stretchesOf(input, confirmed);
  const cuts = changes.map(({ at }) => at);
  const stretches = cuts.length === 0 ? drawn : stretchesOf(input, [...confirmed, ...cuts]);
  const suggestions = changes.flatMap((change) => {
    const before = stretches.find(({ last }) => last === change.at - 1);
    const after = stretches.find(({ first }) => first === change.at);
    return before && after ? [{ ...change, before, after }] : [];
  });
  return {
    kind,
    points: steady.filter((value) => value !== null).length,
    suggestions,
    now: drawn.at(-1) ?? NOTHING_DRAWN,
    nothing,
  };
}

const NOTHING_DRAWN: Stretch = {
  first: 0,
  last: -1,
  points: 0,
  mean: null,
  lpl: null,
  upl: null,
  status: 'none',
};

function stretchesOf(input: RebaseInput, rebase: readonly number[]): Stretch[] {
  const { values, denominators } = input;
  const drawn = values.map((value, index) => {
    if (value === null || !denominators) return value;
    const denominator = denominators[index] ?? 0;
    return denominator > 0 ? value / denominator : null;
  });
  const preset = XMR_PRESETS['mdc-2023'];
  const { segments } = analyseXmr({ values: drawn, direction: 'neutral', preset, rebase });
  return segments.map(({ start, n, points, mean, lpl, upl, status }) => ({
    first: start,
    last: start + n - 1,
    points,
    mean,
    lpl,
    upl,
    status,
  }));
}
