import type { Notice } from './alert.ts';
import type { DataSignal } from './artefact-guard.ts';
import type { Confidence } from './confidence.ts';
import type { Counterfactual } from './counterfactual.ts';
import type { Due } from './dues.ts';
import type { Status } from './entries.ts';
import type { Entry } from './entry.ts';
import type { AlertState } from './input.ts';
import type { Reason } from './level.ts';
import type { Pair } from './pairs.ts';
import type { Momentum, Novelty } from './score.ts';
import type { Sources } from './sources.ts';
import type { ThemeState } from './state.ts';
import type { StreamSide } from './stream-voices.ts';
import type { StreamCode } from './vocabulary.ts';

export type StreamAnswer = {
  stream: StreamCode;
  concern: number;
  assurance: number;
  concernWithTrial: number;
  side: StreamSide | 'not_independent';
  origins: number;
  expected: Due | null;
};

/** An entry as the explanation shows it, with every factor of its weight. */
export type HeaviestEntry = Pick<
  Entry,
  | 'id'
  | 'stream'
  | 'side'
  | 'origin'
  | 'q'
  | 'weight'
  | 'reliability'
  | 'credibility'
  | 'severity'
  | 'role'
  | 'share'
  | 'decay'
>;

/** The answer for one theme; every key is always there (tri-1 §10). */
export type ThemeAnswer = {
  theme: string;
  state: ThemeState;
  level: number;
  reasons: Reason[];
  impact: number | null;
  sources: Sources;
  streams: StreamAnswer[];
  pairs: Pair[];
  dissent: number;
  disagree: StreamCode[];
  assuring: StreamCode[];
  silent: StreamCode[];
  blind: StreamCode[];
  confidence: Confidence;
  mass: number;
  score: number;
  momentum: Momentum;
  novelty: Novelty;
  evidence: Record<Status, number>;
  heaviest: HeaviestEntry[];
  counterfactual: Counterfactual;
  tasks: ('reconcile' | 'set_impact')[];
  alert: AlertState;
  notices: Notice[];
  reevaluateAt: string | null;
  receipt: string;
};

export type TriangulationAnswer = {
  pack: string;
  packHash: string;
  asOf: string;
  evaluatedAt: string;
  /** Theme codes by level, then score, downwards. */
  order: string[];
  dataSignals: DataSignal[];
  themes: ThemeAnswer[];
};
