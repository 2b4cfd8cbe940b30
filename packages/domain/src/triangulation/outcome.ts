import { NOT_RATED, rateConfidence, type Confidence } from './confidence.ts';
import type { Entry } from './entry.ts';
import type { Theme } from './input.ts';
import { reasonsOf, type Marks } from './level.ts';
import type { TriangulationPack } from './pack.ts';
import { ledgerOf } from './sheet.ts';
import { standingOf, type Standing, type ThemeState } from './state.ts';

/** What a theme would come to if its entries were others. */
export type Outcome = { state: ThemeState; level: number };

/** What stays as it is whatever becomes of the entries. */
export type Scene = {
  theme: Theme;
  marks: Marks;
  /** Ids of the items that override for safety now, and if nothing aged. */
  overrides: readonly string[];
  agelessOverrides: readonly string[];
  asOf: string;
  pack: TriangulationPack;
};

/** A changed set of entries. */
type Change = {
  standing: Standing;
  /** How sure the changed state would be. */
  confidence(standing: Standing): Confidence;
  /** Whether the concern of a marked or flagged row is still among the entries. */
  keeps(id: string): boolean;
};

/** State and level that changed entries would give; dues and deadlines stay as they are, and no entry gains a mark. */
export function outcomeOf({ standing, confidence, keeps }: Change, scene: Scene): Outcome {
  const { theme, marks, overrides, pack } = scene;
  // No other state asks how sure it is, nor does a theme that is too small for the executive.
  const asks =
    standing.state === 'CONVERGENT' && (theme.impact ?? 0) >= pack.levels.executiveImpact;
  const reasons = reasonsOf(
    {
      theme,
      state: standing.state,
      confidence: asks ? confidence(standing) : NOT_RATED,
      // The level asks whether any is left, not which.
      overrides: overrides.some(keeps) ? overrides : [],
      marks: {
        ...marks,
        graveCases: marks.graveCases.some(keeps) ? marks.graveCases : [],
        specialCauses: marks.specialCauses.some(keeps) ? marks.specialCauses : [],
      },
    },
    pack,
  );
  return { state: standing.state, level: reasons[0]?.level ?? 0 };
}

/** What other entries would give, taken one by one. */
export function outcomeOfEntries(
  entries: readonly Entry[],
  scene: Scene,
  standing = standingOf(ledgerOf(entries), scene.pack),
): Outcome {
  let concern: Set<string> | undefined;
  const concernIds = () =>
    new Set(entries.filter(({ side }) => side === 'concern').map(({ id }) => id));
  return outcomeOf(
    {
      standing,
      confidence: ({ state, dissent }) => rateConfidence({ state, entries, dissent }, scene),
      keeps: (id) => (concern ??= concernIds()).has(id),
    },
    scene,
  );
}
