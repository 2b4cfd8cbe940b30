import { compareText } from '../collapse-rows.ts';
import { atLeast, descending } from '../rounding.ts';
import {
  NOT_RATED,
  callWitnesses,
  inQuestion,
  rateConfidence,
  rateWitnesses,
  type Confidence,
} from './confidence.ts';
import type { Entry } from './entries.ts';
import type { Theme } from './input.ts';
import { reasonsOf, type Marks } from './level.ts';
import type { TriangulationPack } from './pack.ts';
import { pivotalOrigins } from './pivotal-origins.ts';
import { standingOf, type Standing, type ThemeState } from './state.ts';
import { voicesOf } from './stream-voices.ts';
import { greatestByOrigin } from './strength.ts';

import { SOURCE_STREAMS, type StreamCode } from './vocabulary.ts';

export type Outcome = { state: ThemeState; level: number };
export type Counterfactual = {
  withoutOrigin: ({ origin: string; ids: string[] } & Outcome)[];
  withoutStream: ({ stream: StreamCode } & Outcome)[];
  ifSpoke: ({ stream: StreamCode } & Outcome)[];
  withoutAgeing: Outcome;
  smallestSufficient: string[] | null;
};

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
function outcomeOf({ standing, confidence, keeps }: Change, scene: Scene): Outcome {
  const { theme, marks, overrides, pack } = scene;
  const reasons = reasonsOf(
    {
      theme,
      state: standing.state,
      // No other state asks how sure it is.
      confidence: standing.state === 'CONVERGENT' ? confidence(standing) : NOT_RATED,
      overrides: overrides.filter(keeps),
      marks: {
        ...marks,
        graveCases: marks.graveCases.filter(keeps),
        specialCauses: marks.specialCauses.filter(keeps),
      },
    },
    pack,
  );
  return { state: standing.state, level: reasons[0]?.level ?? 0 };
}

/** What other entries would give, taken one by one. */
function outcomeOfEntries(entries: readonly Entry[], scene: Scene): Outcome {
  const concern = new Set(entries.filter(({ side }) => side === 'concern').map(({ id }) => id));
  return outcomeOf(
    {
      standing: standingOf(entries, scene.pack),
      confidence: ({ state, dissent }) => rateConfidence({ state, entries, dissent }, scene),
      keeps: (id) => concern.has(id),
    },
    scene,
  );
}

/** What would change the result (tri-1 §8). `counted` are the entries of S1-S10 that count; `ageless` the same undecayed. */
export function counterfactualOf(
  { counted, ageless, now }: { counted: readonly Entry[]; ageless: readonly Entry[]; now: Outcome },
  scene: Scene,
): Counterfactual {
  const differs = ({ state, level }: Outcome) => state !== now.state || level !== now.level;
  const withoutStream = SOURCE_STREAMS.filter((stream) =>
    counted.some((entry) => entry.stream === stream),
  ).map((stream) => ({
    stream,
    ...outcomeOfEntries(
      counted.filter((entry) => entry.stream !== stream),
      scene,
    ),
  }));
  const ifSpoke = voicesOf(counted, scene.pack)
    .filter(({ speaks }) => !speaks)
    .map(({ stream }) => ({
      stream,
      ...outcomeOfEntries([imagined(stream, scene), ...counted], scene),
    }));
  return {
    withoutOrigin: withoutEachOrigin(counted, scene).filter(differs),
    withoutStream: withoutStream.filter(differs),
    ifSpoke: ifSpoke.filter(differs),
    withoutAgeing: outcomeOfEntries(ageless, { ...scene, overrides: scene.agelessOverrides }),
    smallestSufficient: smallestSufficient(counted, now.state, scene),
  };
}

function withoutEachOrigin(
  counted: readonly Entry[],
  scene: Scene,
): Counterfactual['withoutOrigin'] {
  const { pack } = scene;
  const now = standingOf(counted, pack);
  const pivotal = pivotalOrigins(counted, pack);
  const concernWitnesses = callWitnesses(inQuestion('CONVERGENT', counted));
  return [...Map.groupBy(counted, ({ origin }) => origin)]
    .filter(([, entries]) => entries.some(({ material }) => material))
    .sort(([a], [b]) => compareText(a, b))
    .map(([origin, entries]) => {
      const ids = new Set(entries.map(({ id }) => id));
      const others = () => counted.filter((entry) => entry.origin !== origin);
      const confidence = ({ state, dissent }: Standing) => {
        const witnesses = concernWitnesses.without(origin);
        return witnesses
          ? rateWitnesses(witnesses, dissent, scene)
          : rateConfidence({ state, entries: others(), dissent }, scene);
      };
      const standing = pivotal.has(origin) ? standingOf(others(), pack) : now;
      const outcome = outcomeOf({ standing, confidence, keeps: (id) => !ids.has(id) }, scene);
      return { origin, ids: [...ids].sort(compareText), ...outcome };
    });
}

/** A fresh concern that a silent stream might bring, from a new origin and a new agency. */
function imagined(stream: StreamCode, { theme, asOf, pack }: Scene): Entry {
  const { weight } = pack.streams[stream];
  const { severity } = pack.counterfactual;
  const q = weight * (severity / 5);
  return {
    // No identifier holds a space, so these are nobody's, and come before all others.
    id: ' new item',
    origin: ' new origin',
    agency: ' new agency',
    stream,
    side: 'concern',
    q,
    weight,
    reliability: 1,
    credibility: 1,
    severity,
    role: 1,
    share: 1,
    decay: 1,
    local: stream !== 'S8',
    cohort: theme.cohort,
    date: asOf,
    trial: false,
    material: atLeast(q, pack.material),
  };
}

/** The first set of the heaviest origins, smallest first, whose entries alone give the same state. */
function smallestSufficient(
  counted: readonly Entry[],
  state: ThemeState,
  { pack }: Scene,
): string[] | null {
  if (state === 'QUIET') return null;
  const byOrigin = Map.groupBy(counted, ({ origin }) => origin);
  const ranked = [...greatestByOrigin(inQuestion(state, counted))]
    .sort(([a, p], [b, q]) => descending(p, q) || compareText(a, b))
    .slice(0, pack.counterfactual.origins)
    .map(([origin]) => origin);
  for (let size = 1; size <= pack.counterfactual.size; size += 1) {
    for (const chosen of combinations(ranked, size)) {
      const entries = chosen.toSorted(compareText).flatMap((origin) => byOrigin.get(origin) ?? []);
      if (standingOf(entries, pack).state === state) return chosen;
    }
  }
  return null;
}

/** Every choice of `size` of the values, in lexicographic order of their places. */
function* combinations(values: readonly string[], size: number): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, value] of values.entries()) {
    for (const rest of combinations(values.slice(index + 1), size - 1)) yield [value, ...rest];
  }
}
