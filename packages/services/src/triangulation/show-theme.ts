import { DomainError } from '@heed/domain/errors';
import { findOldTerms } from '@heed/domain/taxonomy/term-ledger';
import type { ThemeAnswer } from '@heed/domain/triangulation/answer';

import { act, type Action, type Step } from '../action.ts';
import { overdueDeadlines } from '../deadlines/overdue-deadlines.ts';
import { openOriginQuestions, questionsWithin } from '../evidence/open-origin-questions.ts';
import { observedAsGiven } from '../evidence/observed-as-given.ts';
import { loadTerms } from '../plan/load-terms.ts';
import { listThemeChanges } from '../themes/list-theme-changes.ts';
import { countingFor } from '../themes/counting-for.ts';
import { standingOverrides } from '../triage/standing-overrides.ts';

/** The theme brief: what is raised, why, how sure, what disagrees, who is silent, what would change it. */
export function showTheme(action: Action, { code }: { code: string }) {
  return act(action, 'triage.read', async (step) => {
    const { tx, partnershipId } = step;
    const theme = await tx.theme.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
    });
    if (!theme) throw new DomainError('NOT_FOUND', `There is no theme ${code}.`);
    const evaluation = await tx.themeEvaluation.findFirst({
      where: { themeCode: code },
      orderBy: [{ evaluatedAt: 'desc' }, { createdAt: 'desc' }],
    });
    const below = await tx.theme.findMany({
      where: { parentCode: code, retiredOn: null },
      select: { code: true, name: true },
    });
    const counting = await countingFor(step, code);
    const decisions = await tx.triageDecision.findMany({
      where: { themeCode: code },
      orderBy: { decidedAt: 'desc' },
    });
    const overrides = await tx.themeOverride.findMany({
      where: { themeCode: code },
      orderBy: { madeAt: 'desc' },
    });
    const task = await tx.reconcileTask.findFirst({
      where: { themeCode: code },
      orderBy: [{ openedOn: 'desc' }, { id: 'desc' }],
    });
    const people = await tx.person.findMany({ select: { id: true, name: true } });
    const alerts = await tx.alert.findMany({
      where: { themeCode: code, status: { not: 'closed' } },
      orderBy: { level: 'desc' },
      select: { ref: true, title: true, rule: true, level: true, status: true, raisedAt: true },
    });
    const nameOf = (id: string | null) =>
      people.find((person) => person.id === id)?.name ?? 'Someone who has left';
    return {
      code: theme.code,
      name: theme.name,
      description: theme.description,
      standing: theme.standing,
      cohort: theme.cohort,
      impact: theme.impact,
      parentCode: theme.parentCode,
      below,
      /** Since when it stands no more, and what it was merged into. */
      retiredOn: theme.retiredOn && theme.retiredOn.toISOString().slice(0, 10),
      changes: await listThemeChanges(step, { code, nameOf }),
      evaluation: evaluation && {
        id: evaluation.id,
        evaluatedAt: evaluation.evaluatedAt,
        pack: evaluation.pack,
        packHash: evaluation.packHash,
        receipt: evaluation.receipt,
        sentence: evaluation.sentence,
        speaking: evaluation.speaking,
        answer: evaluation.answer as unknown as ThemeAnswer,
      },
      evidence: await evidenceOf(step, counting),
      readings: await readingsOf(step, counting),
      /** Sources that count apart here, until somebody says whether they are one. */
      questions: questionsWithin(await openOriginQuestions(step), counting),
      overdue: await overdueDeadlines(step, counting),
      alerts,
      decisions: decisions.map((decision) => ({
        decision: decision.decision,
        reason: decision.reason,
        reviewOn: decision.reviewOn?.toISOString().slice(0, 10) ?? null,
        decidedAt: decision.decidedAt,
        by: nameOf(decision.decidedById),
      })),
      /** The latest task of finding out why sources contradict each other. */
      reconcile: task && {
        status: task.status,
        dueOn: task.dueOn.toISOString().slice(0, 10),
        overdue: task.status === 'open' && task.dueOn < new Date(step.today),
        finding: task.finding,
        by: task.closedById && nameOf(task.closedById),
        closedAt: task.closedAt,
      },
      /** What people hold instead of the answer today, and all that they ever held. */
      override: (await standingOverrides(step)).get(code) ?? null,
      overrides: overrides.map((override) => ({
        modelState: override.modelState,
        state: override.state,
        reason: override.reason,
        by: nameOf(override.madeById),
        madeAt: override.madeAt,
        expiresOn: override.expiresOn.toISOString().slice(0, 10),
        endedAt: override.endedAt,
        endReason: override.endReason,
      })),
    };
  });
}

export type ThemeView = Awaited<ReturnType<typeof showTheme>>;

/** Every item tagged with one of the themes, newest first, with the words it stands for and where to read it. */
async function evidenceOf(step: Step, codes: string[]) {
  const { tx, today } = step;
  const ledger = await loadTerms(step);
  const agencies = new Map(
    (await tx.organisation.findMany()).map(({ code, name }) => [code, name]),
  );
  const items = await tx.evidenceItem.findMany({
    where: { themes: { some: { themeCode: { in: codes } } } },
    orderBy: [{ observedOn: 'desc' }, { ref: 'asc' }],
    include: {
      themes: true,
      origin: { select: { code: true, label: true } },
      learningPoint: {
        select: {
          text: true,
          record: { select: { ref: true, title: true, source: true, observedPrecision: true } },
        },
      },
      threat: {
        select: { ref: true, title: true, summary: true, source: true, seenPrecision: true },
      },
    },
  });
  return items.map((item) => ({
    id: item.ref,
    stream: item.stream,
    polarity: item.polarity,
    severity: item.severity,
    reliability: item.reliability,
    credibility: item.credibility,
    observedOn: observedAsGiven(item),
    scope: item.scope,
    leadAgency: agencies.get(item.leadAgency) ?? item.leadAgency,
    origin: item.origin.label,
    /** What an answer calls that origin. */
    originCode: item.origin.code,
    flag: item.flag,
    flagCleared: item.flagClearedOn !== null,
    /** Since when it counts no more. */
    endedOn: item.endedOn && item.endedOn.toISOString().slice(0, 10),
    recordRef: item.learningPoint?.record.ref ?? item.threat?.ref ?? '',
    title: item.learningPoint?.record.title ?? item.threat?.title ?? '',
    source: item.learningPoint?.record.source ?? item.threat?.source ?? '',
    text: item.learningPoint?.text ?? item.threat?.summary ?? '',
    /** Words of the text that are called otherwise today. */
    oldTerms: findOldTerms(item.learningPoint?.text ?? item.threat?.summary ?? '', ledger, today),
  }));
}

async function readingsOf({ tx }: Step, codes: string[]) {
  const indicators = await tx.indicator.findMany({
    where: { themes: { some: { themeCode: { in: codes } } } },
    orderBy: { position: 'asc' },
    include: { evaluations: { orderBy: { createdAt: 'desc' }, take: 1 } },
  });
  return indicators.flatMap((indicator) => {
    const evaluation = indicator.evaluations[0];
    if (!evaluation) return [];
    const answer = evaluation.answer as { decision?: { sentences?: string[] } };
    return [
      {
        id: `${indicator.code}:${evaluation.period}`,
        code: indicator.code,
        name: indicator.name,
        status: evaluation.status,
        variation: evaluation.variation,
        newMeasure: evaluation.newMeasure,
        sentences: answer.decision?.sentences ?? [],
      },
    ];
  });
}
