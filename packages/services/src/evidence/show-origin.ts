import { act, type Action } from '../action.ts';
import { loadEvidenceTexts } from './evidence-texts.ts';
import { originOf } from './origin-of.ts';
import { suggestOrigins } from './suggest-origins.ts';

/**
 * What a record counts together with, what people said about that, and what may go back to the same incident or report.
 * Throws NOT_FOUND.
 */
export function showOrigin(action: Action, { ref }: { ref: string }) {
  return act(action, 'evidence.read', async (step) => {
    const { tx } = step;
    const origin = await originOf(step, ref);
    const texts = await loadEvidenceTexts(step);
    const judgements = await tx.originJudgement.findMany({
      where: { OR: [{ keptId: origin.id }, { otherId: origin.id }] },
      include: { kept: true, other: true },
      orderBy: { judgedAt: 'desc' },
    });
    const people = await tx.person.findMany({ select: { id: true, name: true } });
    return {
      label: origin.label,
      together: texts
        .filter((one) => one.ref !== ref && one.originIds.includes(origin.id))
        .map(({ ref: other, title }) => ({ ref: other, title })),
      judgements: judgements.map((judgement) => ({
        id: judgement.id,
        verdict: judgement.verdict,
        other: judgement.keptId === origin.id ? judgement.other.label : judgement.kept.label,
        reason: judgement.reason,
        by: people.find(({ id }) => id === judgement.judgedById)?.name ?? 'Someone who has left',
        at: judgement.judgedAt,
        undone: judgement.undoneAt && {
          at: judgement.undoneAt,
          reason: judgement.undoneReason ?? '',
        },
      })),
      suggestions: await suggestOrigins(step, ref),
    };
  });
}

export type OriginView = Awaited<ReturnType<typeof showOrigin>>;
