import { DomainError } from '@heed/domain/errors';

import { act, type Action } from '../../action.ts';
import { definitionOf } from './definition-of.ts';
import { returnOf } from './return-of.ts';

/** One indicator in full: what it means, what is aimed at over time, what feeds it, and how its definition changed. */
export function showCatalogueEntry(action: Action, { code }: { code: string }) {
  return act(action, 'scorecard.read', async ({ tx, partnershipId, today }) => {
    const { areaCode } = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
    const found = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
      include: {
        themes: true,
        targets: { orderBy: [{ fromDate: 'desc' }, { createdAt: 'desc' }] },
        revisions: { orderBy: { revision: 'desc' } },
        observations: {
          where: { supersededAt: null, areaCode },
          orderBy: { periodEnd: 'desc' },
          take: 1,
          select: { periodEnd: true, periodLabel: true },
        },
      },
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
    const people = await tx.person.findMany({ select: { id: true, name: true } });
    const nameOf = (id: string) =>
      people.find((one) => one.id === id)?.name ?? 'somebody who has left';
    const themes = await tx.theme.findMany({
      where: { code: { in: found.themes.map(({ themeCode }) => themeCode) } },
      select: { code: true, name: true },
      orderBy: { position: 'asc' },
    });
    const measures = await tx.planMeasure.findMany({
      where: { indicatorCodes: { has: code } },
      distinct: ['code'],
      select: { code: true, text: true },
      orderBy: { code: 'asc' },
    });
    const owner = await tx.organisation.findUnique({
      where: { partnershipId_code: { partnershipId, code: found.ownerCode } },
      select: { name: true },
    });
    const newest = found.observations[0];
    return {
      code,
      revision: found.revision,
      definition: definitionOf(found),
      ownerName: owner?.name ?? found.ownerCode,
      published: Array.isArray(found.sources) && found.sources.length > 0,
      baseline: found.baselineFirst && { first: found.baselineFirst, last: found.baselineLast },
      newest: newest?.periodLabel ?? null,
      expected: returnOf(found, { newestEnd: newest?.periodEnd ?? null, today }),
      target: found.target,
      targets: found.targets.map(({ id, fromDate, value, reason, setById, createdAt }) => ({
        id,
        fromDate: fromDate.toISOString().slice(0, 10),
        value,
        reason,
        by: nameOf(setById),
        at: createdAt,
      })),
      revisions: found.revisions.map(({ revision, content, reason, authorId, createdAt }) => ({
        revision,
        content,
        reason,
        by: nameOf(authorId),
        at: createdAt,
      })),
      themes,
      measures,
    };
  });
}

export type CatalogueEntry = Awaited<ReturnType<typeof showCatalogueEntry>>;
