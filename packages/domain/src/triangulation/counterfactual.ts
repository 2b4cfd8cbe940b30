import { compareText } from '../collapse-rows.ts';
import { atLeast, descending } from '../rounding.ts';
import { inQuestion, rateConfidence } from './confidence.ts';
import type { Due } from './dues.ts';
import type { Entry } from './entries.ts';
import type { Theme } from './input.ts';
import { overridesOf, reasonsOf, type Marks } from './level.ts';
import type { TriangulationPack } from './pack.ts';
import { standingOf, type ThemeState } from './state.ts';
import { greatestByOrigin } from './strength.ts';
import type { ThemeRows } from './theme-rows.ts';
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
  rows: ThemeRows;
  dues: ReadonlyMap<StreamCode, Due>;
  marks: Marks;
  asOf: string;
  pack: TriangulationPack;
};

/** State and level that a changed set of entries would give; dues and deadlines stay as they are. */
function outcomeOf(entries: readonly Entry[], scene: Scene): Outcome {
  const { rows, dues, marks, asOf, pack } = scene;
  const { state, dissent } = standingOf(entries, dues, pack);
  const confidence = rateConfidence({ state, entries, dissent }, { asOf, pack });
  const reasons = reasonsOf(
    {
      theme: rows.theme,
      state,
      confidence,
      overrides: overridesOf(rows, entries, asOf),
      marks: marksAmong(marks, entries),
    },
    pack,
  );
  return { state, level: reasons[0]?.level ?? 0 };
}

/** A mark goes with its entry, and no entry gains one. */
function marksAmong(marks: Marks, entries: readonly Entry[]): Marks {
  const concern = new Set(entries.filter(({ side }) => side === 'concern').map(({ id }) => id));
  return {
    ...marks,
    graveCases: marks.graveCases.filter((id) => concern.has(id)),
    specialCauses: marks.specialCauses.filter((id) => concern.has(id)),
  };
}

/** What would change the result (tri-1 §8). `counted` are the entries of S1-S10 that count; `ageless` the same undecayed. */
export function counterfactualOf(
  { counted, ageless, now }: { counted: readonly Entry[]; ageless: readonly Entry[]; now: Outcome },
  scene: Scene,
): Counterfactual {
  const { pack, rows } = scene;
  const differs = ({ state, level }: Outcome) => state !== now.state || level !== now.level;
  const material = new Set(
    counted.filter(({ q }) => atLeast(q, pack.material)).map(({ origin }) => origin),
  );
  const withoutOrigin = [...material].sort(compareText).map((origin) => ({
    origin,
    ids: [...new Set(counted.filter((entry) => entry.origin === origin).map(({ id }) => id))].sort(
      compareText,
    ),
    ...outcomeOf(
      counted.filter((entry) => entry.origin !== origin),
      scene,
    ),
  }));
  const withoutStream = SOURCE_STREAMS.filter((stream) =>
    counted.some((entry) => entry.stream === stream),
  ).map((stream) => ({
    stream,
    ...outcomeOf(
      counted.filter((entry) => entry.stream !== stream),
      scene,
    ),
  }));
  const { voices } = standingOf(counted, scene.dues, pack);
  const ifSpoke = voices
    .filter(({ speaks }) => !speaks)
    .map(({ stream }) => ({
      stream,
      ...outcomeOf([...counted, imagined(stream, rows.theme, scene)], scene),
    }));
  return {
    withoutOrigin: withoutOrigin.filter(differs),
    withoutStream: withoutStream.filter(differs),
    ifSpoke: ifSpoke.filter(differs),
    withoutAgeing: outcomeOf(ageless, scene),
    smallestSufficient: smallestSufficient(counted, now.state, scene),
  };
}

/** A fresh concern that a silent stream might bring, from a new origin and a new agency. */
function imagined(stream: StreamCode, theme: Theme, { asOf, pack }: Scene): Entry {
  const { weight } = pack.streams[stream];
  const { severity } = pack.counterfactual;
  return {
    // No identifier holds a space, so these are nobody's.
    id: ' new item',
    origin: ' new origin',
    agency: ' new agency',
    stream,
    side: 'concern',
    q: weight * (severity / 5),
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
  };
}

/** The first set of the heaviest origins, smallest first, whose entries alone give the same state. */
function smallestSufficient(
  counted: readonly Entry[],
  state: ThemeState,
  { dues, pack }: Scene,
): string[] | null {
  if (state === 'QUIET') return null;
  const ranked = [...greatestByOrigin(inQuestion(state, counted))]
    .sort(([a, p], [b, q]) => descending(p, q) || compareText(a, b))
    .slice(0, pack.counterfactual.origins)
    .map(([origin]) => origin);
  for (let size = 1; size <= pack.counterfactual.size; size += 1) {
    for (const chosen of combinations(ranked, size)) {
      const entries = counted.filter(({ origin }) => chosen.includes(origin));
      if (standingOf(entries, dues, pack).state === state) return chosen;
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
