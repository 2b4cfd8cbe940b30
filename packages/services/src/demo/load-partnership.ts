import { randomUUID } from 'node:crypto';

import type { Database } from '@heed/db/client';
import { withPartnership, withRelay } from '@heed/db/context';
import { daysBehind } from '@heed/domain/calendar/clock-behind';
import { AgencyPack } from '@heed/domain/plan/agency-pack';
import { PlanPack } from '@heed/domain/plan/plan-pack';
import { TermPack } from '@heed/domain/taxonomy/term-ledger';
import { ThemePack } from '@heed/domain/plan/theme-pack';

import { openStep } from '../action.ts';
import { audit, emit, touchThemes } from '../record-step.ts';
import {
  loadAgencies,
  loadIndicators,
  loadPlan,
  loadThemes,
  storePack,
} from '../plan/load-plan.ts';

/** The packs a partnership begins with, as read from their files. */
export type PartnershipPacks = {
  plan: unknown;
  themes: unknown;
  terms: unknown;
  agencies: unknown;
  triangulation: unknown;
  deadlines: unknown;
  calendar: unknown;
};

/**
 * Makes a partnership from its packs: organisations, theme tree, indicator catalogue, plan, rules. `today` is the day on
 * which a demonstration begins, null for a real partnership. Returns its id, and whether it was made now: a partnership
 * of the same code is left as it is. Throws a ZodError for a pack that is none.
 */
export async function loadPartnership(
  db: Database,
  { packs, today, now }: { packs: PartnershipPacks; today: string | null; now: Date },
): Promise<{ id: string; made: boolean }> {
  const plan = PlanPack.parse(packs.plan);
  const themes = ThemePack.parse(packs.themes);
  TermPack.parse(packs.terms);
  const agencies = AgencyPack.parse(packs.agencies);
  const { code, name, area } = plan.partnership;
  const there = await withRelay(db, (tx) =>
    tx.partnership.findUnique({ where: { code }, select: { id: true } }),
  );
  if (there) return { id: there.id, made: false };
  const id = randomUUID();
  await withPartnership(db, id, async (tx) => {
    await tx.partnership.create({
      data: {
        id,
        code,
        name,
        areaName: area.name,
        areaCode: area.onsCode,
        laCode: area.laCode,
        regionCode: area.regionCode,
        regionName: area.regionName,
        demo: today !== null,
        clockBehindDays: today ? daysBehind(now, today) : 0,
        createdAt: now,
      },
      select: { id: true },
    });
    const step = await openStep(tx, { partnershipId: id, actorId: null, now });
    await audit(step, { action: 'partnership.made', objectKind: 'partnership', objectId: id });
    const reason = 'Loaded with the partnership';
    for (const [kind, content] of Object.entries(packs) as [keyof PartnershipPacks, unknown][]) {
      await storePack(step, { kind, ...nameOf(kind, content), content, reason });
    }
    await loadAgencies(step, agencies);
    await loadThemes(step, themes);
    await loadIndicators(step, plan);
    await loadPlan(step, plan);
    await emit(step, 'returns.due', {});
    await touchThemes(
      step,
      themes.themes.map((theme) => theme.code),
    );
  });
  return { id, made: true };
}

/** Packs carry their version, and their name under one of two keys. */
function nameOf(kind: string, content: unknown): { name: string; version: number } {
  const { pack, name, version } = content as { pack?: string; name?: string; version: number };
  return { name: pack ?? name ?? kind, version };
}
