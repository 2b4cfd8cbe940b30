import type { Prisma } from '@heed/db/generated/prisma/client';

import type { Step } from '../action.ts';
import { NOT_WITHDRAWN } from '../evidence/not-withdrawn.ts';
import { observedAsGiven } from '../evidence/observed-as-given.ts';
import type { PlanView } from '../plan/current-plan.ts';
import type { FiredTrigger } from './read-triggers.ts';
import { REVIEWED_PRIORITY } from './reviewed-priority.ts';

/**
 * The evidence as it stands when a review opens: the plan's themes, every theme that is not quiet with its whole
 * evaluation and the items and readings behind it, the open alerts and the decisions so far. Plain JSON, so that it can be
 * hashed and shown years later without the tables it came from.
 */
export async function buildEvidencePack(
  { tx, today, now }: Step,
  { plan, triggers }: { plan: PlanView; triggers: readonly FiredTrigger[] },
): Promise<Prisma.InputJsonObject> {
  const priority = plan.priorities.find((one) => one.code === REVIEWED_PRIORITY);
  const themes = await tx.theme.findMany({
    where: { retiredOn: null },
    orderBy: { position: 'asc' },
  });
  const evaluations = await tx.themeEvaluation.findMany({
    distinct: ['themeCode'],
    orderBy: [{ themeCode: 'asc' }, { evaluatedAt: 'desc' }, { createdAt: 'desc' }],
  });
  const planCodes = new Set(priority?.themes.flatMap((theme) => theme.themeCodes));
  const shown = themes.filter(
    (theme) =>
      planCodes.has(theme.code) ||
      evaluations.some((one) => one.themeCode === theme.code && one.state !== 'QUIET'),
  );
  const codes = shown.map((theme) => theme.code);
  const items = await tx.evidenceItem.findMany({
    where: { themes: { some: { themeCode: { in: codes } } }, ...NOT_WITHDRAWN },
    orderBy: { ref: 'asc' },
    include: {
      themes: true,
      learningPoint: {
        select: {
          text: true,
          record: { select: { title: true, source: true, observedPrecision: true } },
        },
      },
      threat: { select: { title: true, summary: true, source: true, seenPrecision: true } },
    },
  });
  const alerts = await tx.alert.findMany({
    where: { status: { not: 'closed' } },
    orderBy: { ref: 'asc' },
    select: { ref: true, title: true, themeCode: true, level: true, reasons: true },
  });
  const decisions = await tx.triageDecision.findMany({
    where: { themeCode: { in: codes } },
    orderBy: { decidedAt: 'asc' },
    select: { themeCode: true, decision: true, reason: true, decidedAt: true },
  });
  return asJson({
    frozenAt: now,
    asOf: today,
    plan: { code: plan.plan.code, version: plan.version },
    priority: {
      code: priority?.code ?? REVIEWED_PRIORITY,
      title: priority?.title ?? '',
      themes: priority?.themes.map(({ code, title, themeCodes }) => ({ code, title, themeCodes })),
    },
    triggers,
    themes: shown.map((theme) => {
      const evaluation = evaluations.find((one) => one.themeCode === theme.code);
      return {
        code: theme.code,
        name: theme.name,
        standing: theme.standing,
        impact: theme.impact,
        state: evaluation?.state ?? 'QUIET',
        level: evaluation?.level ?? 0,
        score: evaluation?.score ?? 0,
        sentence: evaluation?.sentence ?? '',
        receipt: evaluation?.receipt ?? null,
        answer: evaluation?.answer ?? null,
      };
    }),
    items: items.map((item) => ({
      ref: item.ref,
      stream: item.stream,
      polarity: item.polarity,
      severity: item.severity,
      grade: `${item.reliability}${item.credibility}`,
      observedOn: observedAsGiven(item),
      scope: item.scope,
      themes: item.themes.map(({ themeCode, role }) => ({ themeCode, role })),
      title: item.learningPoint?.record.title ?? item.threat?.title ?? '',
      source: item.learningPoint?.record.source ?? item.threat?.source ?? '',
      text: item.learningPoint?.text ?? item.threat?.summary ?? '',
    })),
    alerts,
    decisions,
  });
}

// Instants become text and absent keys go, so that what is hashed is what is stored.
function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
