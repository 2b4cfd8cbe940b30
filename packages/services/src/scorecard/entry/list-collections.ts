import { endedPeriods } from '@heed/domain/chasing/return-periods';

import { act, type Action } from '../../action.ts';
import { collectionOf, mayEnter } from './collection.ts';

const OFFERED_PERIODS = 4;

/** The collections a person may enter figures for, each with its last periods and how many figures of each are in. */
export function listCollections(action: Action) {
  return act(action, 'scorecard.enter', async ({ tx, today }) => {
    const { areaCode } = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
    const indicators = await tx.indicator.findMany({
      orderBy: { position: 'asc' },
      select: {
        ownerCode: true,
        frequency: true,
        yearType: true,
        observations: { where: { supersededAt: null, areaCode }, select: { period: true } },
      },
    });
    const organisations = await tx.organisation.findMany({ select: { code: true, name: true } });
    const groups = Map.groupBy(indicators, (one) => collectionOf(one).slug);
    const collections = [...groups.values()].flatMap((members) => {
      const collection = members[0] && collectionOf(members[0]);
      if (!collection || !mayEnter(action.actor, collection)) return [];
      const { slug, ownerCode, rhythm } = collection;
      return {
        slug,
        owner: organisations.find(({ code }) => code === ownerCode)?.name ?? ownerCode,
        frequency: rhythm.frequency,
        yearType: rhythm.yearType,
        measures: members.length,
        periods: endedPeriods(rhythm, today, OFFERED_PERIODS).map(({ code, label }) => ({
          code,
          label,
          entered: members.filter((one) => one.observations.some(({ period }) => period === code))
            .length,
        })),
      };
    });
    // What one organisation returns stands together, whoever's measure comes first in the plan.
    return [...Map.groupBy(collections, ({ owner }) => owner).values()].flat();
  });
}

export type CollectionRow = Awaited<ReturnType<typeof listCollections>>[number];
