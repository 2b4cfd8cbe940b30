import type { Reading } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import type { EntrySide } from './vocabulary.ts';

export type ReadingSide = { side: EntrySide; severity: number; specialCause: boolean };

/** The sides of a scorecard reading: none, one or both, each with its greatest severity (tri-1 §3.5). */
export function readingSides(reading: Reading, { readings }: TriangulationPack): ReadingSide[] {
  if (reading.points < readings.trialPoints) return [];
  const sides: ReadingSide[] = [];
  for (const signal of reading.signals) {
    const side = sideOf(reading, signal);
    if (!side) continue;
    const { severity, specialCause } = readings.rules[signal.rule];
    const there = sides.find((one) => one.side === side);
    if (!there) sides.push({ side, severity, specialCause });
    else {
      there.severity = Math.max(there.severity, severity);
      there.specialCause ||= specialCause;
    }
  }
  return sides;
}

function sideOf(
  { better, pairReading }: Reading,
  { rule, side }: Reading['signals'][number],
): EntrySide | null {
  switch (better) {
    case 'milestone':
      return null;
    case 'context':
      return pairReading === 'neutral' ? null : pairReading;
    case 'higher':
    case 'lower':
      if (side) return (side === 'high') === (better === 'higher') ? 'assurance' : 'concern';
      return rule === 'target_met' ? 'assurance' : 'concern';
    default:
      return better satisfies never;
  }
}
