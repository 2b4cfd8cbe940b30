import { PlanPack } from '@heed/domain/plan/plan-pack';
import { moveOf, readPair, sideOfPair, type PairSide } from '@heed/trends/guards/read-pair';

import type { Step } from '../../action.ts';
import { loadPack } from '../../plan/load-pack.ts';

/** Which measure each volume of the plan is read beside. */
export async function plannedPairs(step: Step): Promise<Map<string, string>> {
  const plan = PlanPack.safeParse(await loadPack(step, 'plan')).data;
  return new Map(
    plan?.indicators.flatMap(({ code, pairedWith }) => (pairedWith ? [[code, pairedWith]] : [])),
  );
}

/** A volume at one period, and what its chart said of it. */
type Volume = { code: string; period: string; variation: string };

/**
 * What a volume says together with its pair, period by period, on the terms of triangulation; a period in which the pair
 * has no figure is read by the volume alone, which is never good news. Null for a measure
 * without a pair in the plan, or whose pair is no share that is better higher.
 */
export async function loadPairReadings(step: Step): Promise<(volume: Volume) => PairSide | null> {
  const pairs = await plannedPairs(step);
  const others = await step.tx.indicator.findMany({
    where: { code: { in: [...pairs.values()] }, better: 'higher', unit: { startsWith: '%' } },
    select: {
      code: true,
      evaluations: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { period: true, variation: true },
      },
    },
  });
  const shares = new Set(others.map(({ code }) => code));
  const known = new Map(
    others.flatMap(({ code, evaluations }) =>
      evaluations.map(({ period, variation }) => [`${code} ${period}`, variation] as const),
    ),
  );
  return ({ code, period, variation }) => {
    const other = pairs.get(code);
    if (other === undefined || !shares.has(other)) return null;
    const conversion = known.get(`${other} ${period}`);
    return sideOfPair(
      readPair({
        volume: moveOf(variation),
        conversion: conversion === undefined ? null : moveOf(conversion),
      }).reading,
    );
  };
}
