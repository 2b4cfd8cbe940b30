import { compareText } from '../collapse-rows.ts';
import {
  callWithoutEach,
  inQuestion,
  rateConfidence,
  rateWitnesses,
  type Confidence,
} from './confidence.ts';
import type { Entry } from './entry.ts';
import { shortOfExecutive } from './level.ts';
import { outcomeOf, type Outcome, type Scene } from './outcome.ts';
import type { TriangulationPack } from './pack.ts';
import { pivotalOrigins } from './pivotal-origins.ts';
import { SOURCES, type Ledger } from './sheet.ts';
import { standingOf, type Standing } from './state.ts';

/** What a theme would come to without one origin; `ids` are those of its entries that count. */
export type WithoutOrigin = { origin: string; ids: string[] } & Outcome;

/** The entries of S1-S10 that count, all entries that are not on trial as a ledger, and what they add up to. */
export type Weighed = { counted: readonly Entry[]; ledger: Ledger; standing: Standing };

/**
 * A theme without each origin that has a material entry (tri-1 §8), origins by code unit. Those whose going is certain to
 * change nothing may be left out.
 */
export function withoutEachOrigin(
  { counted, ledger, standing }: Weighed,
  scene: Scene,
): WithoutOrigin[] {
  const pivotal = pivotalOrigins(ledger, scene.pack);
  const { marks, overrides } = scene;
  const marked = new Set([...overrides, ...marks.graveCases, ...marks.specialCauses]);
  const confidence = confidenceWithout(counted, scene);
  const isAsSure = asSureWithout(standing, confidence, scene);
  const numbers = new Map(ledger.origins.map((origin, number) => [origin, number]));
  const isPivotal = (origin: string) => pivotal.has(numbers.get(origin) ?? -1);
  return [...Map.groupBy(counted, ({ origin }) => origin)]
    .filter(
      ([origin, entries]) =>
        entries.some(({ material }) => material) &&
        (isPivotal(origin) || entries.some(({ id }) => marked.has(id)) || !isAsSure(origin)),
    )
    .map(([origin, entries]) => {
      const ids = new Set(entries.map(({ id }) => id));
      const outcome = outcomeOf(
        {
          standing: isPivotal(origin)
            ? standingWithout(ledger, numbers.get(origin) ?? -1, scene.pack)
            : standing,
          confidence: (changed) => confidence(origin, changed),
          keeps: (id) => !ids.has(id),
        },
        scene,
      );
      return { origin, ids: [...ids].sort(compareText), ...outcome };
    });
}

type ConfidenceWithout = (origin: string, changed: Standing) => Confidence;

/** How sure a state other than QUIET would be without one origin. */
function confidenceWithout(counted: readonly Entry[], scene: Scene): ConfidenceWithout {
  const witnessesWithout = callWithoutEach(inQuestion('CONVERGENT', counted));
  return (origin, { state, dissent }) => {
    const witnesses = witnessesWithout(origin);
    if (witnesses) return rateWitnesses(witnesses, dissent, scene);
    const others = counted.filter((entry) => entry.origin !== origin);
    return rateConfidence({ state, entries: others, dissent }, scene);
  };
}

/** Whether a theme that keeps its state without an origin would still be as sure as the level asks. */
function asSureWithout(
  standing: Standing,
  confidence: ConfidenceWithout,
  { theme, pack }: Scene,
): (origin: string) => boolean {
  // No other state asks how sure it is.
  if (standing.state !== 'CONVERGENT') return () => true;
  const reaches = (origin: string) =>
    shortOfExecutive(theme, confidence(origin, standing), pack).length === 0;
  // No origin has an empty name, so this is without none.
  const now = reaches('');
  return (origin) => reaches(origin) === now;
}

function standingWithout(ledger: Ledger, origin: number, pack: TriangulationPack): Standing {
  const without = new Uint8Array(ledger.origins.length);
  without[origin] = 1;
  return standingOf(ledger, pack, { ...SOURCES, without });
}
