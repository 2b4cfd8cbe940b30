import { sharedReferences, type SharedReference } from '@heed/domain/evidence/shared-reference';
import { makeRelatedFinder } from '@heed/text/related/find-related';

import type { Step } from '../action.ts';
import { loadEvidenceTexts, textDateAsGiven, type EvidenceText } from './evidence-texts.ts';

export type OriginBasis = SharedReference | { kind: 'near_copy'; words: string[] };

/** Another origin that may be the same incident or report, with the records that speak for it and why. */
export type OriginSuggestion = {
  originId: string;
  records: { ref: string; title: string; source: string; on: string; basis: OriginBasis[] }[];
};

const MOST_COPIES = 20;

/**
 * Origins that may be the same as that of a record: those of near copies of its text, of records from the same document,
 * and of records that name each other. What a person has judged is not asked again.
 */
export async function suggestOrigins(step: Step, ref: string): Promise<OriginSuggestion[]> {
  const texts = await loadEvidenceTexts(step);
  const asked = texts.find((one) => one.ref === ref);
  const [originId] = asked?.originIds ?? [];
  if (!asked || originId === undefined) return [];
  const judged = await judgedWith(step, originId);
  const others = texts.filter(
    ({ originIds: [other] }) => other !== undefined && other !== originId && !judged.has(other),
  );
  // Compared with what is not asked about too, so that every page finds the same copies.
  const find = makeRelatedFinder(texts.map(({ ref: id, text }) => ({ id, text })));
  const copies = new Map(
    find(asked.text, texts.length - others.length + MOST_COPIES)
      .filter(({ isNearCopy }) => isNearCopy)
      .map(({ id, words }) => [id, { kind: 'near_copy' as const, words }]),
  );
  const byOrigin = new Map<string, OriginSuggestion>();
  for (const other of others) {
    const copy = copies.get(other.ref);
    const basis = [...(copy ? [copy] : []), ...sharedReferences(asked, other)];
    if (basis.length === 0) continue;
    const id = other.originIds[0] ?? '';
    const suggestion = byOrigin.get(id) ?? { originId: id, records: [] };
    suggestion.records.push(recordOf(other, basis));
    byOrigin.set(id, suggestion);
  }
  return [...byOrigin.values()];
}

function recordOf(text: EvidenceText, basis: OriginBasis[]) {
  const { ref, title, source } = text;
  return { ref, title, source, on: textDateAsGiven(text), basis };
}

/** The origins that a person has judged together with this one. */
async function judgedWith({ tx }: Step, originId: string): Promise<Set<string>> {
  const rows = await tx.originJudgement.findMany({
    where: { OR: [{ keptId: originId }, { otherId: originId }], undoneAt: null },
    select: { keptId: true, otherId: true },
  });
  return new Set(rows.flatMap(({ keptId, otherId }) => [keptId, otherId]));
}
