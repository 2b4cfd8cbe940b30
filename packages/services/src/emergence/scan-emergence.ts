import type { Prisma } from '@heed/db/generated/prisma/client';
import { receiptOf } from '@heed/domain/receipt';
import type { EmergingGroup } from '@heed/text/emergence/emerging-group';
import { findEmerging } from '@heed/text/emergence/find-emerging';
import { followIssues } from '@heed/text/emergence/follow-issues';

import type { Step } from '../action.ts';
import { carryOut, type Owed } from '../effect.ts';
import { loadEvidenceTexts } from '../evidence/evidence-texts.ts';
import { keepOriginQuestions } from '../evidence/keep-origin-questions.ts';
import { audit, emit } from '../record-step.ts';
import { nextReference } from '../reference.ts';
import { documentsOf } from './documents-of.ts';
import { knownIssues } from './known-issues.ts';
import { methodOf } from './method.ts';
import { keepMeanings, loadMeanings, type Encode } from './text-meanings.ts';
import { touchEmergence } from './touch-emergence.ts';

/** Texts of one incident or report are one: fewer than this many of them are no group. */
const LEAST_ORIGINS = 3;
/** Texts age out of the window without anything being written. */
const WEEK_MILLISECONDS = 7 * 86_400_000;

/**
 * Looks through all texts for groups that stand closer together than chance allows, and follows each from scan to scan;
 * and for two that may go back to one incident or report, which a person is asked.
 * Other scans that were due by now are covered by the same one; the same texts on the same day change nothing. Where the
 * sentence model cannot be used, words alone are compared, and the run says so. `encode` is null to do without it.
 */
export async function scanEmergence(owed: Owed, encode?: Encode | null): Promise<void> {
  const byMeaning = encode !== null && (await keepMeanings(owed, encode));
  return carryOut(
    owed,
    'evidence.recorded',
    (step) => scan(step, byMeaning),
    () => 'emergence',
  );
}

async function scan(step: Step, byMeaning: boolean): Promise<void> {
  const { tx, partnershipId, today, now } = step;
  await markCovered(step);
  const texts = await loadEvidenceTexts(step);
  const documents = documentsOf(texts);
  const compared = byMeaning ? await loadMeanings(step, documents) : null;
  const method = methodOf(byMeaning);
  const origins = new Map(texts.map(({ ref, originIds }) => [ref, originIds[0] ?? ref]));
  const inputHash = receiptOf({
    method,
    asOf: today,
    documents,
    origins: [...origins],
    ...(compared && { missing: compared.missing }),
  });
  const key = { partnershipId_inputHash: { partnershipId, inputHash } };
  const done = await tx.emergenceRun.findUnique({ where: key, select: { id: true } });
  if (!done) {
    const groups = findEmerging(documents, today, compared?.meanings).filter(
      (group) => new Set(group.documents.map((ref) => origins.get(ref))).size >= LEAST_ORIGINS,
    );
    const run = await tx.emergenceRun.create({
      data: {
        partnershipId,
        asOf: new Date(today),
        method,
        documents: documents.length,
        groups: groups.length,
        inputHash,
        createdAt: now,
      },
      select: { id: true },
    });
    await storeGroups(step, groups, run.id);
    await keepOriginQuestions(step, texts);
  }
  if (compared && compared.missing > 0) await touchEmergence(step);
  await scheduleNext(step);
}

async function storeGroups(
  step: Step,
  groups: readonly EmergingGroup[],
  runId: string,
): Promise<void> {
  const { tx, partnershipId, today } = step;
  const issues = await knownIssues(step);
  await tx.emergingIssue.updateMany({ where: { standsOut: true }, data: { standsOut: false } });
  for (const { group, id, reopens } of followIssues(groups, issues)) {
    const found = groups[group];
    if (!found) continue;
    const seen = {
      standsOut: true,
      tier: found.tier,
      members: found.documents,
      found: found satisfies Prisma.InputJsonValue,
      lastSeenOn: new Date(today),
      lastRunId: runId,
    };
    if (id === null) {
      const ref = await nextReference(step, 'EG');
      const data = { ...seen, partnershipId, ref, status: 'open', firstSeenOn: new Date(today) };
      const created = await tx.emergingIssue.create({ data, select: { id: true } });
      await audit(step, {
        action: 'emerging.found',
        objectKind: 'emerging_issue',
        objectId: created.id,
        payload: { ref, tier: found.tier, members: found.documents, qValue: found.qValue },
      });
    } else {
      await tx.emergingIssue.update({
        where: { id },
        data: { ...seen, ...(reopens && { status: 'open' }) },
        select: { id: true },
      });
    }
  }
}

async function markCovered({ tx }: Step): Promise<void> {
  await tx.$executeRaw`
    update outbox_event set done_at = now()
    where type = 'evidence.recorded' and done_at is null and next_at <= now()`;
}

// One scan lies ahead at any time: in a week, if nothing is recorded before.
async function scheduleNext(step: Step): Promise<void> {
  const waiting = await step.tx.$queryRaw<{ id: string }[]>`
    select id::text from outbox_event where type = 'evidence.recorded'
      and done_at is null and parked_at is null and next_at > now() limit 1`;
  if (waiting.length > 0) return;
  await emit(step, 'evidence.recorded', {}, new Date(step.now.getTime() + WEEK_MILLISECONDS));
}
