import { rateRules, type Judgement, type RuleRating } from '@heed/domain/triangulation/rate-rules';

import { act, type Action, type Step } from '../action.ts';

export type Disagreement = {
  themeCode: string;
  themeName: string;
  /** What the rules said and what people held instead; null where they dismissed it. */
  modelState: string;
  state: string | null;
  reason: string;
  at: Date;
  /** Of an override that somebody ended before its last day. */
  ended: { at: Date; reason: string } | null;
};

export type ReportCard = {
  judged: number;
  rules: RuleRating[];
  /** Latest first. */
  disagreements: Disagreement[];
};

const MOST_SHOWN = 50;

/**
 * How often people disagreed with the rules. Every decision on a weighed theme is a judgement of its answer: dismissing
 * it disagrees, anything else takes it as it is. Every override disagrees. Figures for people who keep the rules:
 * nothing here changes a rule by itself.
 */
export function showReportCard(action: Action): Promise<ReportCard> {
  return act(action, 'triage.read', async (step) => {
    const judged = await judgementsOf(step);
    const disagreements = judged
      .filter(({ agreed }) => !agreed)
      .sort((a, b) => b.at.getTime() - a.at.getTime());
    return {
      judged: judged.length,
      rules: rateRules(judged),
      disagreements: disagreements.slice(0, MOST_SHOWN),
    };
  });
}

async function judgementsOf({ tx }: Step): Promise<(Judgement & Disagreement)[]> {
  const decisions = await tx.triageDecision.findMany({ where: { evaluationId: { not: null } } });
  const overrides = await tx.themeOverride.findMany();
  const evaluations = new Map(
    (
      await tx.themeEvaluation.findMany({
        where: { id: { in: [...decisions, ...overrides].map((one) => one.evaluationId ?? '') } },
        select: { id: true, state: true, answer: true },
      })
    ).map((evaluation) => [evaluation.id, evaluation]),
  );
  const names = new Map(
    (await tx.theme.findMany({ select: { code: true, name: true } })).map((t) => [t.code, t.name]),
  );
  const told = [
    ...decisions.map((one) => ({
      ...one,
      agreed: one.decision !== 'dismiss',
      state: null,
      at: one.decidedAt,
      ended: null,
    })),
    ...overrides.map((one) => ({
      ...one,
      agreed: false,
      at: one.madeAt,
      ended: one.endedAt && { at: one.endedAt, reason: one.endReason ?? '' },
    })),
  ];
  return told.flatMap(({ themeCode, evaluationId, agreed, state, reason, at, ended }) => {
    const evaluation = evaluations.get(evaluationId ?? '');
    if (!evaluation) return [];
    const { reasons } = evaluation.answer as { reasons: { code: string }[] };
    return {
      themeCode,
      themeName: names.get(themeCode) ?? themeCode,
      modelState: evaluation.state,
      reasons: reasons.map(({ code }) => code),
      agreed,
      state,
      reason,
      at,
      ended,
    };
  });
}
