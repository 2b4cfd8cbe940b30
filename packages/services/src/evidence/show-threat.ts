import { DomainError } from '@heed/domain/errors';
import { formatPartialDate, type DatePrecision } from '@heed/domain/evidence/partial-date';
import { may } from '@heed/domain/permissions';
import { findOldTerms } from '@heed/domain/taxonomy/term-ledger';

import { act, type Action } from '../action.ts';
import { loadTerms } from '../plan/load-terms.ts';
import { listClosings } from './closings/list-closings.ts';

/** One threat report: open to those who read evidence and to the person who made it. Throws NOT_FOUND. */
export function showThreat(action: Action, { ref }: { ref: string }) {
  return act(action, 'self.read', async (step) => {
    const { tx, partnershipId, today } = step;
    const threat = await tx.emergingThreat.findUnique({
      where: { partnershipId_ref: { partnershipId, ref } },
      include: { items: { include: { themes: true } } },
    });
    const readable =
      may(action.actor.roles, 'evidence.read') || threat?.recordedById === action.actor.personId;
    if (!threat || !readable) throw new DomainError('NOT_FOUND', `There is no report ${ref}.`);
    return {
      ref: threat.ref,
      title: threat.title,
      summary: threat.summary,
      oldTerms: findOldTerms(`${threat.title}\n${threat.summary}`, await loadTerms(step), today),
      source: threat.source,
      sourceUrl: threat.sourceUrl,
      on: formatPartialDate(
        threat.seenOn.toISOString().slice(0, 10),
        threat.seenPrecision as DatePrecision,
      ),
      scope: threat.scope,
      cohort: threat.cohort,
      leadAgency: threat.leadAgency,
      direction: threat.direction,
      severity: threat.severity,
      reliability: threat.reliability,
      credibility: threat.credibility,
      identifierReasons: threat.identifierReasons,
      recordedAt: threat.recordedAt,
      closings: await listClosings(step, ref),
      themeCodes: threat.items.flatMap((item) => item.themes.map((theme) => theme.themeCode)),
    };
  });
}
