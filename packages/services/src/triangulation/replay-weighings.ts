import type { ThemeAnswer } from '@heed/domain/triangulation/answer';
import { compareAnswers, type Comparison } from '@heed/domain/triangulation/compare-answers';
import { parsePack, type TriangulationPack } from '@heed/domain/triangulation/pack';
import { triangulate } from '@heed/domain/triangulation/triangulate';
import { receiptOf } from '@heed/domain/receipt';

import type { Step } from '../action.ts';
import { alertsBefore, type PreviousAlert } from './alerts-before.ts';
import type { Inputs } from './load-inputs.ts';

/** Days of the partnership, both within; other rules than those of the time, if asked for. */
export type Period = { from: string; to: string; rules?: TriangulationPack };

export type Replayed = {
  theme: string;
  evaluatedAt: string;
  comparison: Comparison;
};
export type Replay = {
  evaluations: number;
  /** Evaluations whose inputs or rules were not kept, so that they cannot be weighed again. */
  notKept: number;
  /** Every evaluation that came out otherwise, oldest first. */
  unlike: Replayed[];
};

type Stored = {
  themeCode: string;
  asOf: Date;
  evaluatedAt: Date;
  createdAt: Date;
  packHash: string;
  inputHash: string | null;
  answer: unknown;
};

/**
 * Weighs again all that was weighed in a period and compares it with what was stored. By the rules of the time the
 * answers must be the same to the last bit, each weighing starting from the alerts as they stood. By other `rules` the
 * alerts are carried on from one weighing to the next, as if those rules had been in force since the period began.
 */
export async function replayWeighings(step: Step, period: Period): Promise<Replay> {
  const rows = await readPeriod(step, period);
  const packs = await packsByHash(step);
  const alerts = new Map<string, PreviousAlert>();
  const replay: Replay = { evaluations: rows.length, notKept: 0, unlike: [] };
  for (const weighing of weighingsOf(rows)) {
    const pack = period.rules ?? packs.get(weighing.packHash);
    const inputs = weighing.inputHash && (await inputsOf(step, weighing.inputHash));
    if (!pack || !inputs) {
      replay.notKept += weighing.rows.length;
      continue;
    }
    const unseen = weighing.rows.map((row) => row.themeCode).filter((code) => !alerts.has(code));
    for (const alert of await alertsBefore(step, unseen, weighing.evaluatedAt)) {
      alerts.set(alert.theme, alert);
    }
    const now = weighAgain(weighing, { inputs, pack, alerts });
    for (const { themeCode: theme, answer } of weighing.rows) {
      const stored = answer as ThemeAnswer;
      const weighed = now.get(theme);
      if (!weighed) continue;
      alerts.set(theme, { theme, alert: period.rules ? weighed.alert : stored.alert });
      const comparison = compareAnswers(stored, weighed);
      // By other rules every receipt is another; only where a theme would stand tells something.
      if (comparison.kind === 'same' || (period.rules && comparison.kind === 'details')) continue;
      replay.unlike.push({ theme, evaluatedAt: weighing.evaluatedAt.toISOString(), comparison });
    }
  }
  return replay;
}

function readPeriod({ tx }: Step, { from, to }: Period): Promise<Stored[]> {
  return tx.themeEvaluation.findMany({
    where: { asOf: { gte: new Date(from), lte: new Date(to) } },
    orderBy: [{ evaluatedAt: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      themeCode: true,
      asOf: true,
      evaluatedAt: true,
      createdAt: true,
      packHash: true,
      inputHash: true,
      answer: true,
    },
  });
}

function weighAgain(
  { rows, asOf, evaluatedAt }: Weighing,
  {
    inputs,
    pack,
    alerts,
  }: { inputs: Inputs; pack: TriangulationPack; alerts: ReadonlyMap<string, PreviousAlert> },
): Map<string, ThemeAnswer> {
  const { themes } = triangulate(
    {
      ...inputs,
      asOf: asOf.toISOString().slice(0, 10),
      evaluatedAt: `${evaluatedAt.toISOString().slice(0, 19)}Z`,
      previous: rows.flatMap((row) => alerts.get(row.themeCode) ?? []),
    },
    pack,
  );
  return new Map(themes.map((theme) => [theme.theme, theme]));
}

type Weighing = Pick<Stored, 'asOf' | 'evaluatedAt' | 'packHash' | 'inputHash'> & {
  rows: Stored[];
};

/** Evaluations of one weighing share their instant and what they read. */
function weighingsOf(stored: readonly Stored[]): Weighing[] {
  const groups = Map.groupBy(stored, ({ createdAt, inputHash }) =>
    [createdAt.toISOString(), inputHash].join(' '),
  );
  return [...groups.values()].flatMap((rows) => (rows[0] ? [{ ...rows[0], rows }] : []));
}

async function packsByHash({ tx }: Step): Promise<Map<string, TriangulationPack>> {
  const rows = await tx.packVersion.findMany({
    where: { kind: 'triangulation' },
    select: { content: true },
  });
  return new Map(
    rows.map(({ content }) => {
      const pack = parsePack(content);
      return [receiptOf(pack), pack];
    }),
  );
}

async function inputsOf({ tx, partnershipId }: Step, hash: string): Promise<Inputs | null> {
  const row = await tx.weighedInput.findUnique({
    where: { partnershipId_hash: { partnershipId, hash } },
    select: { content: true },
  });
  return row && (row.content as Inputs);
}
