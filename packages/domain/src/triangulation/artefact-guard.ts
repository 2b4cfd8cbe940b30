import { atLeast, isAbove, isBelow } from '../rounding.ts';
import type { Reading, Return } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import { compareStanding } from './theme-rows.ts';

export type DataSignal = {
  return: string;
  periodEnd: string;
  series: number;
  up: number;
  down: number;
  volumeChange: number | null;
  flagged: boolean;
  muted: boolean;
};

/**
 * Finds returns in which most series jump the same way while the cases behind them do not: the source changed, not the
 * world (tri-1 §3.6). Flagged returns are muted until their owner answers that the change is real.
 */
export function guardReturns(
  { returns, readings }: { returns: readonly Return[]; readings: readonly Reading[] },
  { asOf, known, pack }: { asOf: string; known: string; pack: TriangulationPack },
): DataSignal[] {
  return returns
    .filter(({ periodEnd }) => periodEnd <= asOf)
    .map((one) => {
      const standing = new Map<string, Reading>();
      for (const reading of readings) {
        if (reading.return !== one.code || reading.periodEnd !== one.periodEnd) continue;
        if (reading.recordedAt > known) continue;
        const there = standing.get(reading.indicator);
        if (!there || compareStanding(there, reading) < 0) standing.set(reading.indicator, reading);
      }
      return judgeReturn(one, [...standing.values()], { known, pack });
    });
}

function judgeReturn(
  { code, periodEnd, volume, previousVolume, answer }: Return,
  readings: readonly Reading[],
  { known, pack: { artefact } }: { known: string; pack: TriangulationPack },
): DataSignal {
  const changes = readings.flatMap(({ value, previous }) =>
    value !== null &&
    previous !== null &&
    isAbove(previous, 0) &&
    atLeast(previous, artefact.previous)
      ? [(value - previous) / previous]
      : [],
  );
  const series = changes.length;
  const up = changes.filter((change) => isAbove(change, artefact.change)).length;
  const down = changes.filter((change) => isBelow(change, -artefact.change)).length;
  const volumeChange =
    volume !== null && previousVolume !== null && previousVolume > 0
      ? (volume - previousVolume) / previousVolume
      : null;
  const flagged =
    series > 0 &&
    series >= artefact.series &&
    atLeast(Math.max(up, down) / series, artefact.share) &&
    volumeChange !== null &&
    isBelow(Math.abs(volumeChange), artefact.volume);
  const real = answer !== null && answer.verdict === 'real' && answer.on <= known;
  return {
    return: code,
    periodEnd,
    series,
    up,
    down,
    volumeChange,
    flagged,
    muted: flagged && !real,
  };
}

/** Whether a reading came in a muted return. */
export function mutedBy(signals: readonly DataSignal[]): (reading: Reading) => boolean {
  const muted = new Set(
    signals
      .filter((signal) => signal.muted)
      .map((signal) => `${signal.return} ${signal.periodEnd}`),
  );
  return (reading) =>
    reading.return !== null && muted.has(`${reading.return} ${reading.periodEnd}`);
}
