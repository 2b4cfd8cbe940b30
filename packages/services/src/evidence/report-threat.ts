import { DomainError } from '@heed/domain/errors';
import { parsePartialDate } from '@heed/domain/evidence/partial-date';
import type { ReportThreat } from '@heed/domain/evidence/report-threat';

import { act, type Action } from '../action.ts';
import { audit, touchThemes } from '../record-step.ts';
import { nextReference } from '../reference.ts';
import { lockSubmission } from '../submission.ts';
import { checkNotAhead, checkReferences } from './check-references.ts';
import { createItem, resolveOrigin } from './evidence-item.ts';
import { learnFromChoice } from './learn-from-choice.ts';
import { screenTexts } from './screen-text.ts';

/**
 * Stores what someone in practice is beginning to see, as one item of threat intelligence led by the reporter's own
 * organisation. A form posted twice gives the reference of the first. Throws as `recordLearning` does.
 */
export function reportThreat(action: Action, input: ReportThreat): Promise<{ ref: string }> {
  return act(action, 'threat.report', async (step) => {
    const { partnershipId } = step;
    await lockSubmission(step, input.submissionKey);
    const posted = await step.tx.emergingThreat.findUnique({
      where: {
        partnershipId_submissionKey: { partnershipId, submissionKey: input.submissionKey },
      },
      select: { ref: true },
    });
    if (posted) return posted;

    await checkReferences(step, { themeCodes: input.themeCodes, agencies: [] });
    const seen = parsePartialDate(input.seenOn);
    if (!seen) throw new DomainError('INVALID', 'Enter a real date', 'seenOn');
    checkNotAhead(step, seen.first, 'seenOn');
    const { title, summary, source } = input;
    const identifierReasons = screenTexts(
      { title, summary, source },
      { reason: input.identifierReason, today: step.today },
    );

    const ref = await nextReference(step, 'ET');
    const { id } = await step.tx.emergingThreat.create({
      data: {
        partnershipId,
        ref,
        title,
        summary,
        source,
        sourceUrl: input.sourceUrl,
        seenOn: new Date(seen.first),
        seenPrecision: seen.precision,
        scope: input.scope,
        cohort: input.cohort,
        leadAgency: action.actor.organisationCode,
        direction: input.direction,
        severity: input.severity,
        reliability: input.reliability,
        credibility: input.credibility,
        status: 'reported',
        ...(identifierReasons && { identifierReasons }),
        submissionKey: input.submissionKey,
        recordedById: action.actor.personId,
        recordedAt: step.now,
      },
      select: { id: true },
    });
    await createItem(step, {
      ref: `${ref}.1`,
      stream: 'S9',
      polarity: 'concern',
      severity: input.severity,
      reliability: input.reliability,
      credibility: input.credibility,
      observedOn: new Date(seen.first),
      cohort: input.cohort,
      leadAgency: action.actor.organisationCode,
      originId: await resolveOrigin(step, { ref, label: title, sameOriginAs: null }),
      scope: input.scope,
      flag: null,
      themeCodes: input.themeCodes,
      threatId: id,
    });
    await learnFromChoice(step, {
      itemRef: `${ref}.1`,
      text: `${title}\n${summary}`,
      suggested: input.suggested ?? [],
      chosen: input.themeCodes,
    });
    await audit(step, {
      action: 'threat.reported',
      objectKind: 'emerging_threat',
      objectId: id,
      payload: { ref, themeCodes: input.themeCodes, identifierReasons },
    });
    await touchThemes(step, input.themeCodes);
    return { ref };
  });
}
