import type { Prisma } from '@heed/db/generated/prisma/client';
import { explainTheme } from '@heed/domain/triangulation/explain';
import { triangulate } from '@heed/domain/triangulation/triangulate';

import type { Step } from '../action.ts';
import { carryOut, type Owed } from '../effect.ts';
import { emit } from '../record-step.ts';
import { keepReconcileTask } from './keep-reconcile-task.ts';
import { keepInputs } from './keep-inputs.ts';
import { loadInputs } from './load-inputs.ts';
import { alertsBefore } from './alerts-before.ts';
import { loadTriangulationPack } from './load-pack.ts';
import { reportThemeNotices } from './report-theme-notices.ts';
import { themeFamily } from './theme-family.ts';

/** Weighed again at least this often: evidence ages and due dates pass without anything being written. */
const DAY_MILLISECONDS = 86_400_000;

/**
 * Weighs one theme family as of now, stores an evaluation for each theme whose answer changed, and passes its notices to
 * the alerts. Other changes of the family that were due by now are covered by the same weighing and marked done.
 */
export function evaluateTheme(owed: Owed): Promise<void> {
  return carryOut(
    owed,
    'theme.touched',
    (step, { themeCode }) => weighFamily(step, themeCode),
    ({ themeCode }) => `family:${themeCode}`,
  );
}

async function weighFamily(step: Step, themeCode: string): Promise<void> {
  const { tx, partnershipId } = step;
  // First what this weighing covers, then what it reads: a change that comes in between is owed still.
  await markCovered(step, themeCode);
  const codes = await themeFamily(step, themeCode);
  if (codes.length === 0) return;
  const pack = await loadTriangulationPack(step);
  const inputs = await loadInputs(step, codes);
  const inputHash = await keepInputs(step, inputs);
  const answer = triangulate(
    {
      ...inputs,
      asOf: step.today,
      evaluatedAt: wholeSecond(step.now),
      previous: await alertsBefore(step, codes),
    },
    pack,
  );
  const names = new Map(
    (await tx.theme.findMany({ select: { code: true, name: true } })).map((t) => [t.code, t.name]),
  );
  const stored = new Map<string, string>();
  for (const theme of answer.themes) {
    const { id } = await tx.themeEvaluation.create({
      data: {
        partnershipId,
        themeCode: theme.theme,
        asOf: new Date(answer.asOf),
        evaluatedAt: new Date(answer.evaluatedAt),
        pack: answer.pack,
        packHash: answer.packHash,
        inputHash,
        state: theme.state,
        level: theme.level,
        score: theme.score,
        speaking: theme.streams
          .filter(({ stream, concern }) => stream !== 'S11' && concern >= pack.speak)
          .map(({ stream }) => stream),
        answer: theme as unknown as Prisma.InputJsonValue,
        sentence: explainTheme(theme, names.get(theme.theme) ?? theme.theme, pack),
        receipt: theme.receipt,
        createdAt: step.now,
      },
      select: { id: true },
    });
    stored.set(theme.theme, id);
    await keepReconcileTask(step, { answer: theme, evaluationId: id, pack });
  }
  await reportThemeNotices(step, { themes: answer.themes, evaluationIds: stored, names });
  await scheduleNext(
    step,
    themeCode,
    answer.themes.map((theme) => theme.reevaluateAt),
  );
}

async function markCovered({ tx }: Step, themeCode: string): Promise<void> {
  await tx.$executeRaw`
    update outbox_event set done_at = now()
    where type = 'theme.touched' and payload ->> 'themeCode' = ${themeCode}
      and done_at is null and next_at <= now()`;
}

/** Instants in the triangulation are whole seconds of UTC. */
function wholeSecond(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

// One weighing lies ahead at any time: the earliest instant at which an answer may change by itself.
async function scheduleNext(
  step: Step,
  themeCode: string,
  instants: readonly (string | null)[],
): Promise<void> {
  const tomorrow = new Date(step.now.getTime() + DAY_MILLISECONDS);
  const next = instants
    .flatMap((instant) => (instant ? [new Date(instant)] : []))
    .reduce((earliest, instant) => (instant < earliest ? instant : earliest), tomorrow);
  const realNext = new Date(next.getTime() + step.behind);
  const waiting = await step.tx.$queryRaw<{ id: string }[]>`
    select id from outbox_event where type = 'theme.touched' and payload ->> 'themeCode' = ${themeCode}
      and done_at is null and parked_at is null and next_at > now() and next_at <= ${realNext} limit 1`;
  if (waiting.length === 0) await emit(step, 'theme.touched', { themeCode }, next);
}
