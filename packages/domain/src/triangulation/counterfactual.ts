import { atLeast } from '../rounding.ts';
import type { Entry } from './entry.ts';
import { outcomeOfEntries, type Outcome, type Scene } from './outcome.ts';
import { bitsOf, SOURCES } from './sheet.ts';
import { smallestSufficient } from './smallest-sufficient.ts';
import { standingOf } from './state.ts';
import { SOURCE_STREAMS, type StreamCode } from './vocabulary.ts';
import { withoutEachOrigin, type Weighed, type WithoutOrigin } from './without-origin.ts';

export type Counterfactual = {
  withoutOrigin: WithoutOrigin[];
  withoutStream: ({ stream: StreamCode } & Outcome)[];
  ifSpoke: ({ stream: StreamCode } & Outcome)[];
  withoutAgeing: Outcome;
  smallestSufficient: string[] | null;
};

/** What would change the result (tri-1 §8). `ageless` are the entries of S1-S10 that would count if nothing aged. */
export function counterfactualOf(
  weighed: Weighed & { level: number; ageless: readonly Entry[] },
  scene: Scene,
): Counterfactual {
  const { counted, ledger, standing, level, ageless } = weighed;
  const differs = (other: Outcome) => other.state !== standing.state || other.level !== level;
  const withoutStream = SOURCE_STREAMS.filter((stream) =>
    counted.some((entry) => entry.stream === stream),
  ).map((stream) => {
    const others = { ...SOURCES, streams: SOURCES.streams & ~bitsOf([stream]) };
    const entries = counted.filter((entry) => entry.stream !== stream);
    return {
      stream,
      ...outcomeOfEntries(entries, scene, standingOf(ledger, scene.pack, others)),
    };
  });
  const ifSpoke = standing.voices
    .filter(({ speaks }) => !speaks)
    .map(({ stream }) => ({
      stream,
      ...outcomeOfEntries([imagined(stream, scene), ...counted], scene),
    }));
  return {
    withoutOrigin: withoutEachOrigin(weighed, scene).filter(differs),
    withoutStream: withoutStream.filter(differs),
    ifSpoke: ifSpoke.filter(differs),
    withoutAgeing: outcomeOfEntries(ageless, { ...scene, overrides: scene.agelessOverrides }),
    smallestSufficient: smallestSufficient(counted, standing.state, scene.pack),
  };
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
