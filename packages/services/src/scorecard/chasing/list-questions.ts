import { act, type Action } from '../../action.ts';

const MOST = 500;

/** Every question about returns, open ones first, each with its owner and what was answered. */
export function listQuestions(action: Action) {
  return act(action, 'scorecard.read', async ({ tx }) => {
    const questions = await tx.dataQuestion.findMany({
      orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
      take: MOST,
      include: { indicator: { select: { code: true, name: true, ownerCode: true } } },
    });
    const organisations = await tx.organisation.findMany({ select: { code: true, name: true } });
    const people = await tx.person.findMany({ select: { id: true, name: true } });
    return questions.map((one) => ({
      id: one.id,
      kind: one.kind,
      status: one.status,
      code: one.indicator.code,
      measure: one.indicator.name,
      ownerCode: one.indicator.ownerCode,
      owner:
        organisations.find(({ code }) => code === one.indicator.ownerCode)?.name ??
        one.indicator.ownerCode,
      period: one.periodLabel,
      dueOn: one.dueOn?.toISOString().slice(0, 10) ?? null,
      askedAt: one.askedAt,
      chasedAt: one.chasedAt,
      answer: one.answer,
      answeredBy: people.find(({ id }) => id === one.answeredById)?.name ?? null,
      answeredAt: one.answeredAt,
    }));
  });
}

export type QuestionRow = Awaited<ReturnType<typeof listQuestions>>[number];
