import { formatNumber } from '../sentences/format-number.ts';
import type { Side } from '../xmr/analysis-types.ts';

/** One series of a return, this period and the one before. Null: missing, or not a number that may be compared. */
export type SeriesStep = { before: number | null; now: number | null };

export type SourceRule = {
  /** Fewest series that can be compared, and the fewest cases a series had before. */
  series: number;
  before: number;
  /** Share of the series that moved the same way, and by more than which share of their figure. */
  share: number;
  change: number;
  /** The cases behind the return moved by less than this share. */
  volume: number;
};

/** As in the triangulation pack `tri-1`. */
const SOURCE_RULE: SourceRule = {
  series: 8,
  before: 20,
  share: 0.6,
  change: 0.25,
  volume: 0.15,
};

export type SourceChange = {
  changed: boolean;
  /** Series compared, and those that moved up or down by more than the rule's share. */
  series: number;
  up: number;
  down: number;
  /** The way most of them went; null where as many rose as fell. */
  side: Side | null;
  /** Change of the cases behind the return, as a share; null where not known. */
  volumeChange: number | null;
  /** In place of the alerts of the single series; null where nothing changed. */
  sentence: string | null;
};

/** Shares that differ by less than this are the same. */
const TIE = 1e-9;

/**
 * Whether the source changed and not the world: most series of one return jump the same way while the cases behind them
 * do not. One signal in place of many, which mutes their alerts until the owner of the return answers.
 *
 * A series that had cases and now counts none at all has ended (its code was split or withdrawn), as one without a figure
 * before was born: neither can be compared.
 *
 * In: the steps of every series of the return, and of its volume (cases behind all of them).
 */
export function detectSourceChange(
  { steps, volume }: { steps: readonly SeriesStep[]; volume: SeriesStep },
  rule: SourceRule = SOURCE_RULE,
): SourceChange {
  const changes = steps.flatMap((step) => {
    const change = hasEnded(step) ? null : changeOf(step);
    return change === null || (step.before ?? 0) < rule.before ? [] : [change];
  });
  const series = changes.length;
  const up = changes.filter((change) => change > rule.change + TIE).length;
  const down = changes.filter((change) => change < -rule.change - TIE).length;
  const volumeChange = changeOf(volume);
  const changed =
    series >= Math.max(rule.series, 1) &&
    Math.max(up, down) / series >= rule.share - TIE &&
    volumeChange !== null &&
    Math.abs(volumeChange) < rule.volume - TIE;
  const counts = { series, up, down, volumeChange };
  return {
    changed,
    ...counts,
    side: up === down ? null : up > down ? 'high' : 'low',
    sentence: changed ? sentenceOf(counts, rule) : null,
  };
}

function changeOf({ before, now }: SeriesStep): number | null {
  if (before === null || now === null || !(before > 0)) return null;
  return (now - before) / before;
}

function hasEnded({ before, now }: SeriesStep): boolean {
  return now === 0 && before !== null && before > 0;
}

function sentenceOf(
  { series, up, down, volumeChange }: Pick<SourceChange, 'series' | 'up' | 'down' | 'volumeChange'>,
  rule: SourceRule,
): string {
  const moved = up > down ? `${up} of ${series} series rose` : `${down} of ${series} series fell`;
  const volume = formatNumber((volumeChange ?? 0) * 100, 1);
  return `${moved} by more than ${formatNumber(rule.change * 100)}% at once while the cases behind them changed by ${volume}%: check whether the way of recording changed before reading any of them.`;
}
