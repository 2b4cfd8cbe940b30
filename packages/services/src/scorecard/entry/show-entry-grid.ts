import { rateOf } from '@heed/domain/catalogue/unit-rate';
import { periodBefore } from '@heed/domain/chasing/return-periods';

import { act, type Action } from '../../action.ts';
import { allowEntry } from './collection.ts';
import { loadSheet } from './load-collection.ts';
import { asStanding, namesOf } from './standing-figure.ts';

/** The measures of one collection and period with the figures that stand, and those of the period before beside them. */
export function showEntryGrid(action: Action, address: { collection: string; period: string }) {
  return act(action, 'scorecard.enter', async (step) => {
    const { tx } = step;
    const { collection, period, indicators, areaCode } = await loadSheet(step, address);
    allowEntry(action.actor, collection);
    const before = periodBefore(collection.rhythm, period);
    const figures = await tx.observation.findMany({
      where: {
        areaCode,
        supersededAt: null,
        period: { in: [period.code, before.code] },
        indicatorId: { in: indicators.map(({ id }) => id) },
      },
    });
    const owner = await tx.organisation.findFirst({
      where: { code: collection.ownerCode },
      select: { name: true },
    });
    const names = await namesOf(step, figures);
    const standing = (indicatorId: string, code: string) =>
      figures.find((one) => one.indicatorId === indicatorId && one.period === code);
    return {
      collection: address.collection,
      owner: owner?.name ?? collection.ownerCode,
      rhythm: collection.rhythm,
      period: { code: period.code, label: period.label },
      previousLabel: before.label,
      rows: indicators.map(({ id, code, name, definition, unit, decimals }) => ({
        code,
        name,
        definition,
        unit,
        decimals,
        counted: rateOf(unit) !== null,
        standing: asStanding(standing(id, period.code), names),
        previous: asStanding(standing(id, before.code), names),
      })),
    };
  });
}

export type EntryGrid = Awaited<ReturnType<typeof showEntryGrid>>;
