import type { Prisma } from '@heed/db/generated/prisma/client';
import type { AgencyPack } from '@heed/domain/plan/agency-pack';
import type { PlanPack } from '@heed/domain/plan/plan-pack';
import type { ThemePack } from '@heed/domain/plan/theme-pack';
import { receiptOf } from '@heed/domain/receipt';

import type { Step } from '../action.ts';
import { audit } from '../record-step.ts';
import type { PackKind } from './load-pack.ts';

type NewPack = { kind: PackKind; name: string; version: number; content: unknown; reason: string };

/** Keeps a pack as it was loaded. The same pack again changes nothing; other content under the same version is refused by its key. */
export async function storePack(
  step: Step,
  { kind, name, version, content, reason }: NewPack,
): Promise<void> {
  const { tx, partnershipId, today } = step;
  const hash = receiptOf(content);
  const key = { partnershipId, kind, name, version };
  const stored = await tx.packVersion.findUnique({
    where: { partnershipId_kind_name_version: key },
    select: { hash: true },
  });
  if (stored?.hash === hash) return;
  await tx.packVersion.create({
    data: {
      ...key,
      content: content as Prisma.InputJsonValue,
      hash,
      author: 'Heed',
      reason,
      effectiveFrom: new Date(today),
    },
    select: { id: true },
  });
  await audit(step, {
    action: 'pack.loaded',
    objectKind: 'pack',
    objectId: `${kind}/${name}/${version}`,
    payload: { hash, reason },
  });
}

/** Stores the partnership's organisations. */
export async function loadAgencies({ tx, partnershipId }: Step, pack: AgencyPack): Promise<void> {
  await tx.organisation.createMany({
    data: pack.agencies.map(({ code, name, kind, partner }) => ({
      partnershipId,
      code,
      name,
      kind,
      partner,
    })),
  });
}

/** Stores the tree of evidence themes, in the order of the pack. */
export async function loadThemes({ tx, partnershipId }: Step, pack: ThemePack): Promise<void> {
  await tx.theme.createMany({
    data: pack.themes.map((theme, position) => ({
      partnershipId,
      code: theme.code,
      parentCode: theme.parent,
      name: theme.name,
      description: theme.description,
      standing: theme.plan,
      cohort: theme.cohort,
      impact: theme.impact,
      synonyms: theme.synonyms,
      position,
    })),
  });
}

/** Stores the indicator catalogue of a plan. */
export async function loadIndicators({ tx, partnershipId }: Step, pack: PlanPack): Promise<void> {
  for (const [position, indicator] of pack.indicators.entries()) {
    await tx.indicator.create({
      data: {
        partnershipId,
        code: indicator.code,
        name: indicator.name,
        definition: indicator.definition,
        unit: indicator.unit,
        decimals: indicator.decimals,
        better: indicator.better,
        frequency: indicator.frequency,
        yearType: indicator.yearType ?? 'reporting',
        ownerCode: indicator.owner,
        priority: indicator.priorityIndicator,
        lookBack: indicator.lookBack,
        firstValidPeriod: indicator.firstValidPeriod,
        baselineFirst: indicator.baseline?.firstPeriod ?? null,
        baselineLast: indicator.baseline?.lastPeriod ?? null,
        benchmark: indicator.benchmark,
        sources: indicator.sources as Prisma.InputJsonValue,
        position,
        themes: {
          create: indicator.themes.map(({ code, role }) => ({
            partnershipId,
            themeCode: code,
            role,
          })),
        },
      },
      select: { id: true },
    });
  }
}

/** Stores a plan's first version: priorities, themes, actions and measures. */
export async function loadPlan({ tx, partnershipId }: Step, pack: PlanPack): Promise<void> {
  const { id: planId } = await tx.plan.create({
    data: { partnershipId, code: pack.plan.code, title: pack.plan.title },
    select: { id: true },
  });
  await tx.planVersion.create({
    data: {
      partnershipId,
      planId,
      version: pack.plan.version,
      startsOn: new Date(pack.plan.start),
      endsOn: new Date(pack.plan.end),
      approvedOn: new Date(pack.plan.approvedOn),
      priorities: {
        create: pack.priorities.map((priority, position) => ({
          partnershipId,
          code: priority.code,
          title: priority.title,
          summary: priority.summary,
          position,
          themes: { create: themesOf(pack, priority.code, partnershipId) },
        })),
      },
    },
    select: { id: true },
  });
}

function themesOf(pack: PlanPack, priorityCode: string, partnershipId: string) {
  return pack.themes
    .filter((theme) => theme.priority === priorityCode)
    .map((theme, position) => ({
      partnershipId,
      code: theme.code,
      title: theme.title,
      themeCodes: theme.evidenceThemes,
      position,
      actions: { create: actionsOf(pack, theme.code, partnershipId) },
    }));
}

function actionsOf(pack: PlanPack, themeCode: string, partnershipId: string) {
  return pack.actions
    .filter((action) => action.planTheme === themeCode)
    .map((action, position) => ({
      partnershipId,
      code: action.code,
      text: action.text,
      success: action.success,
      position,
      measures: {
        create: pack.measures
          .filter((measure) => measure.action === action.code)
          .map((measure, at) => ({
            partnershipId,
            code: measure.code,
            text: measure.text,
            indicatorCodes: pack.indicators
              .filter((indicator) => indicator.measures.includes(measure.code))
              .map((indicator) => indicator.code),
            position: at,
          })),
      },
    }));
}
