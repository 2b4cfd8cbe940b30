import { moveAlert, NO_ALERT } from './alert.ts';
import type { HeaviestEntry, StreamAnswer, ThemeAnswer } from './answer.ts';
import type { DataSignal } from './artefact-guard.ts';
import { inQuestion, rateConfidence } from './confidence.ts';
import { counterfactualOf } from './counterfactual.ts';
import { duesOf, type Due } from './dues.ts';
import { weighRows, type Decay } from './entries.ts';
import { byWeight, type Entry } from './entry.ts';
import type { Reading, Theme } from './input.ts';
import { marksOf, overridesOf, reasonsOf, tasksOf } from './level.ts';
import { loudnessOf } from './loudness.ts';
import type { TriangulationPack } from './pack.ts';
import { pairUp } from './pairs.ts';
import type { Facts } from './read-input.ts';
import { themeReceipt } from './receipt-input.ts';
import { momentumOf, noveltyOf, scoreOf } from './score.ts';
import { ALL, ledgerOf, type Ledger } from './sheet.ts';
import { standingOf, type Standing, type ThemeState } from './state.ts';
import { knownRows, subtree, type RowIndex, type ThemeRows } from './theme-rows.ts';
import { STREAM_CODES, type StreamCode } from './vocabulary.ts';

export type Context = {
  facts: Facts;
  pack: TriangulationPack;
  packHash: string;
  dataSignals: readonly DataSignal[];
  rows: RowIndex;
  /** The reading of each indicator that stands. */
  current: ReadonlySet<Reading>;
  muted(reading: Reading): boolean;
  decayOf: Decay;
  /** The day that momentum looks back to, what stood and what was muted then. */
  before: string;
  currentBefore: ReadonlySet<Reading>;
  mutedBefore(reading: Reading): boolean;
  decayBefore: Decay;
};

const SHOWN_HEAVIEST = 3;

/** The whole answer for one theme, before notices of its family are looked at together. */
export function weighTheme(theme: Theme, context: Context): ThemeAnswer {
  const { facts, pack } = context;
  const { asOf, evaluatedAt } = facts;
  const under = subtree(facts.themes, theme.code);
  const touching = context.rows.under(under);
  const known = knownRows(touching, { asOf, known: asOf });
  const rows: ThemeRows = {
    theme,
    under,
    items: known.items,
    readings: known.readings.filter((reading) => context.current.has(reading)),
    muted: context.muted,
  };
  const weighed = weighRows(rows, { asOf, decayOf: context.decayOf, pack });
  const counted = weighed.entries.filter(counts);
  const ageless = weighed.ageless().filter(counts);
  const dues = duesOf(theme, known, { expectations: facts.expectations, asOf, pack });
  const firm = weighed.entries.filter((entry) => !entry.trial);
  const ledger = ledgerOf(firm);
  const withTrial = firm.length === weighed.entries.length ? ledger : ledgerOf(weighed.entries);
  const standing = standingOf(ledger, pack);
  const { state, dissent, voices } = standing;
  const confidence = rateConfidence({ state, entries: counted, dissent }, { asOf, pack });
  const deadlines = facts.deadlines.filter((row) => row.theme === theme.code);
  const marks = marksOf({ rows, entries: weighed.entries, deadlines, dues, asOf, pack });
  const overrides = overridesOf(rows, counted, asOf);
  const levelFacts = { theme, state, confidence, overrides, marks };
  const reasons = reasonsOf(levelFacts, pack);
  const level = reasons[0]?.level ?? 0;
  const { mass, score } = scoreOf(withTrial, pack);
  const previous = facts.previous.find((row) => row.theme === theme.code)?.alert ?? null;
  const moved = moveAlert(
    previous ?? NO_ALERT,
    {
      level,
      overrides,
      speaking: voices.filter(({ speaks }) => speaks).map(({ stream }) => stream),
      score,
      asOf,
      evaluatedAt,
    },
    pack,
  );
  return {
    theme: theme.code,
    state,
    level,
    reasons,
    impact: theme.impact,
    sources: standing.sources,
    streams: streamAnswers({ firm, ledger, withTrial, voices }, dues),
    pairs: pairUp(voices, { entries: counted, ledger, dues, pack }),
    dissent,
    disagree: standing.disagree,
    assuring: voices.filter(({ assures }) => assures).map(({ stream }) => stream),
    silent: voices
      .filter(({ stream, side }) => side === 'quiet' && owes(dues.get(stream)))
      .map(({ stream }) => stream),
    blind: marks.blind,
    confidence,
    mass,
    score,
    momentum: momentumOf(
      { entries: weighed.entries, score, before: scoreBefore({ theme, under, touching }, context) },
      { asOf, pack },
    ),
    novelty: noveltyOf(rows, weighed, { asOf, pack }),
    evidence: weighed.evidence,
    heaviest: heaviestEntries(state, counted),
    counterfactual: counterfactualOf(
      { counted, ledger, standing, level, ageless },
      { theme, marks, overrides, agelessOverrides: overridesOf(rows, ageless, asOf), asOf, pack },
    ),
    tasks: tasksOf(levelFacts),
    alert: moved.alert,
    notices: moved.notice ? [moved.notice] : [],
    reevaluateAt: moved.reevaluateAt,
    receipt: themeReceipt({
      packHash: context.packHash,
      theme,
      under,
      touching,
      facts,
      dataSignals: context.dataSignals,
      previous,
    }),
  };
}

function counts(entry: Entry): boolean {
  return !entry.trial && entry.stream !== 'S11';
}

function owes(due: Due | undefined): boolean {
  return due !== undefined && due.status !== 'returned';
}

function scoreBefore(
  {
    theme,
    under,
    touching,
  }: Pick<ThemeRows, 'theme' | 'under'> & { touching: ReturnType<RowIndex['under']> },
  context: Context,
): number {
  const { facts, pack, before } = context;
  const rows = knownRows(touching, { asOf: before, known: facts.asOf });
  const { entries } = weighRows(
    {
      theme,
      under,
      // The score is of concern alone.
      items: rows.items.filter(({ polarity }) => polarity === 'concern' || polarity === 'mixed'),
      readings: rows.readings.filter((reading) => context.currentBefore.has(reading)),
      muted: context.mutedBefore,
    },
    { asOf: before, decayOf: context.decayBefore, pack },
  );
  return scoreOf(ledgerOf(entries), pack).score;
}

type Spoken = {
  /** Entries that are not on trial, and their ledger. */
  firm: readonly Entry[];
  ledger: Ledger;
  withTrial: Ledger;
  voices: Standing['voices'];
};

function streamAnswers(
  { firm, ledger, withTrial, voices }: Spoken,
  dues: ReadonlyMap<StreamCode, Due>,
): StreamAnswer[] {
  const concern = loudnessOf(ledger.concern, ALL);
  const assurance = loudnessOf(ledger.assurance, ALL);
  const concernWithTrial = loudnessOf(withTrial.concern, ALL);
  const origins = new Map(STREAM_CODES.map((stream) => [stream, new Set<string>()]));
  for (const { stream, origin } of firm) origins.get(stream)?.add(origin);
  return STREAM_CODES.map((stream, number) => ({
    stream,
    concern: concern.all[number] ?? 0,
    assurance: assurance.all[number] ?? 0,
    concernWithTrial: concernWithTrial.all[number] ?? 0,
    side: voices.find((voice) => voice.stream === stream)?.side ?? 'not_independent',
    origins: origins.get(stream)?.size ?? 0,
    expected: dues.get(stream) ?? null,
  }));
}

/** The heaviest entry for each origin and side, the first three. */
function heaviestEntries(state: ThemeState, counted: readonly Entry[]): HeaviestEntry[] {
  const seen = new Set<string>();
  return inQuestion(state, counted)
    .sort(byWeight)
    .filter(({ origin, side }) => {
      const key = `${side} ${origin}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, SHOWN_HEAVIEST)
    .map(
      ({
        id,
        stream,
        side,
        origin,
        q,
        weight,
        reliability,
        credibility,
        severity,
        role,
        share,
        decay,
      }) => ({
        id,
        stream,
        side,
        origin,
        q,
        weight,
        reliability,
        credibility,
        severity,
        role,
        share,
        decay,
      }),
    );
}
