import { measurabilityOf } from '@heed/domain/catalogue/measurability';

import { act, type Action } from '../../action.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { returnOf } from './return-of.ts';

/** Every indicator with how its next figure stands, and every measure of the plan with what it lacks to be measured. */
export function listCatalogue(action: Action) {
  return act(action, 'scorecard.read', async (step) => {
    const { tx, today } = step;
    const { areaCode } = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
    const indicators = await tx.indicator.findMany({
      orderBy: { position: 'asc' },
      include: {
        observations: {
          where: { supersededAt: null, areaCode },
          orderBy: { periodEnd: 'desc' },
          take: 1,
          select: { periodEnd: true },
        },
      },
    });
    const organisations = await tx.organisation.findMany({ select: { code: true, name: true } });
    const ownerOf = (code: string) => organisations.find((one) => one.code === code)?.name ?? code;
    const rows = indicators.map((one) => {
      const newestEnd = one.observations[0]?.periodEnd ?? null;
      return {
        code: one.code,
        name: one.name,
        unit: one.unit,
        decimals: one.decimals,
        better: one.better,
        frequency: one.frequency,
        owner: ownerOf(one.ownerCode),
        target: one.target,
        hasFigure: newestEnd !== null,
        hasBaseline: one.baselineFirst !== null,
        expected: returnOf(one, { newestEnd, today }),
      };
    });
    const plan = await currentPlan(step);
    const measures = plan.priorities
      .flatMap(({ themes }) => themes.flatMap(({ actions }) => actions))
      .flatMap((action) => action.measures.map((measure) => ({ measure, action })))
      .map(({ measure, action: { code: actionCode } }) => {
        const its = rows.filter(({ code }) => measure.indicatorCodes.includes(code));
        return {
          code: measure.code,
          text: measure.text,
          action: actionCode,
          indicators: its.map(({ code, name }) => ({ code, name })),
          ...measurabilityOf(
            its.map((one) => ({
              name: one.name,
              owner: one.owner,
              hasFigure: one.hasFigure,
              hasTarget: one.target !== null,
              hasBaseline: one.hasBaseline,
              milestone: one.better === 'milestone',
            })),
          ),
        };
      });
    return { indicators: rows, measures };
  });
}

export type CatalogueList = Awaited<ReturnType<typeof listCatalogue>>;
