import { addDays, daysBetween } from '../calendar/civil-date.ts';
import { isAbove, isBelow } from '../rounding.ts';
import type { Weighed } from './entries.ts';
import type { Entry } from './entry.ts';
import type { TriangulationPack } from './pack.ts';
import { massPlaced } from './placement.ts';
import { readingSides } from './reading-sides.ts';
import { SOURCES, type Ledger } from './sheet.ts';
import type { ThemeRows } from './theme-rows.ts';

export type Momentum = { value: number; before: number; newOrigins: number; ageingOnly: boolean };
export type Novelty = {
  novel: boolean;
  reasons: ('first_local_item' | 'outside_plan')[];
  firstLocal: string | null;
};

/** Concern entries of S1-S10, trial ones too. */
function concernOf(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ side, stream }) => side === 'concern' && stream !== 'S11');
}

/** Strength of concern, trial readings too, and the score it gives from 0 to 100: for sorting, never for deciding (tri-1 §8). */
export function scoreOf(
  { concern }: Ledger,
  pack: TriangulationPack,
): { mass: number; score: number } {
  const mass = massPlaced(concern, SOURCES, pack);
  return { mass, score: (100 * mass) / (mass + pack.score.half) };
}

/** How the score moved since some days ago, by what is known today; a fall without new evidence is only ageing. */
export function momentumOf(
  { entries, score, before }: { entries: readonly Entry[]; score: number; before: number },
  { asOf, pack }: { asOf: string; pack: TriangulationPack },
): Momentum {
  const since = addDays(asOf, -pack.score.momentumDays);
  const material = concernOf(entries).filter((entry) => entry.material);
  const old = new Set(
    concernOf(entries)
      .filter(({ date }) => date <= since)
      .map(({ origin }) => origin),
  );
  const fresh = new Set(
    material
      .filter(({ date, origin }) => date > since && !old.has(origin))
      .map((one) => one.origin),
  );
  const value = score - before;
  return {
    value,
    before,
    newOrigins: fresh.size,
    ageingOnly: fresh.size === 0 && isBelow(value, 0),
  };
}

/** Whether a theme is new to us: its first local item is recent, or it lies outside the plan. */
export function noveltyOf(
  { theme, items, readings }: ThemeRows,
  { entries, statuses }: Pick<Weighed, 'entries' | 'statuses'>,
  { asOf, pack }: { asOf: string; pack: TriangulationPack },
): Novelty {
  const local = [
    ...items
      .filter(({ polarity, stream, scope }, index) => {
        const status = statuses.items[index];
        return (
          (polarity === 'concern' || polarity === 'mixed') &&
          scope === 'local' &&
          stream !== 'S11' &&
          status !== 'zero' &&
          status !== 'otherCohort'
        );
      })
      .map(({ observedAt }) => observedAt),
    ...readings
      .filter((reading, index) => {
        const status = statuses.readings[index];
        return (
          (status === 'counted' || status === 'trial') &&
          readingSides(reading, pack).some(
            ({ side, severity }) => side === 'concern' && isAbove(severity, 0),
          )
        );
      })
      .map(({ periodEnd }) => periodEnd),
  ];
  const firstLocal = local.reduce<string | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  );
  const reasons: Novelty['reasons'] = [];
  if (concernOf(entries).length > 0) {
    const recent = firstLocal !== null && daysBetween(firstLocal, asOf) <= pack.score.noveltyDays;
    if (recent) reasons.push('first_local_item');
    if (theme.plan === 'outside') reasons.push('outside_plan');
  }
  return { novel: reasons.length > 0, reasons, firstLocal };
}
