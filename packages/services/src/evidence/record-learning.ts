import { DomainError } from '@heed/domain/errors';
import { LEARNING_KINDS } from '@heed/domain/evidence/learning-kinds';
import { faultInClock } from '@heed/domain/evidence/rapid-review-dates';
import { parsePartialDate } from '@heed/domain/evidence/partial-date';
import type { RecordLearning } from '@heed/domain/evidence/record-learning';

import { act, type Action, type Step } from '../action.ts';
import { audit, touchThemes } from '../record-step.ts';
import { touchEmergence } from '../emergence/touch-emergence.ts';
import { nextReference } from '../reference.ts';
import { lockSubmission } from '../submission.ts';
import { startRapidReviewClock } from '../deadlines/start-rapid-review-clock.ts';
import { checkNotAhead, checkReferences } from './check-references.ts';
import { createItem, resolveOrigin } from './evidence-item.ts';
import { learnFromChoice } from './learn-from-choice.ts';
import { screenTexts } from './screen-text.ts';

/**
 * Logs one record with its learning points: record, points, items to weigh, clock, audit entry and the themes to weigh
 * again, in one transaction. A form posted twice gives the reference of the first.
 * Throws DomainError INVALID (unknown theme or agency, date ahead) or RULE (looks like a personal identifier).
 */
export function recordLearning(action: Action, input: RecordLearning): Promise<{ ref: string }> {
  return act(action, 'evidence.record', async (step) => {
    await lockSubmission(step, input.submissionKey);
    const posted = await step.tx.learningRecord.findUnique({
      where: {
        partnershipId_submissionKey: {
          partnershipId: step.partnershipId,
          submissionKey: input.submissionKey,
        },
      },
      select: { ref: true },
    });
    if (posted) return posted;

    const themeCodes = input.points.flatMap((point) => point.themeCodes);
    await checkReferences(step, { themeCodes, agencies: [input.leadAgency, ...input.agencies] });
    const observed = parsePartialDate(input.observedOn);
    if (!observed) throw new DomainError('INVALID', 'Enter a real date', 'observedOn');
    checkNotAhead(step, observed.first, 'observedOn');
    const fault =
      input.rapidReview &&
      faultInClock(input.rapidReview, { incident: observed.first, today: step.today });
    if (fault) throw new DomainError('INVALID', fault.message, fault.field);
    const identifierReasons = screenTexts(textsOf(input), {
      reason: input.identifierReason,
      today: step.today,
    });

    const ref = await nextReference(step, LEARNING_KINDS[input.kind].prefix);
    const record = await step.tx.learningRecord.create({
      data: {
        partnershipId: step.partnershipId,
        ref,
        kind: input.kind,
        title: input.title,
        summary: input.summary,
        source: input.source,
        sourceUrl: input.sourceUrl,
        scope: input.scope,
        cohort: input.cohort,
        leadAgency: input.leadAgency,
        agencies: input.agencies,
        observedOn: new Date(observed.first),
        observedPrecision: observed.precision,
        nativeScale: input.nativeScale,
        nativeGrade: input.nativeGrade,
        reliability: input.reliability,
        credibility: input.credibility,
        status: 'recorded',
        details: input.rapidReview ?? {},
        ...(identifierReasons && { identifierReasons }),
        submissionKey: input.submissionKey,
        recordedById: action.actor.personId,
        recordedAt: step.now,
      },
      select: { id: true },
    });
    await storePoints(step, { recordId: record.id, ref, input, observedOn: observed.first });
    if (input.rapidReview) {
      await startRapidReviewClock(step, {
        recordId: record.id,
        themeCode: themeCodes[0] ?? null,
        details: input.rapidReview,
      });
    }
    await audit(step, {
      action: 'learning.recorded',
      objectKind: 'learning_record',
      objectId: record.id,
      payload: { ref, kind: input.kind, points: input.points.length, identifierReasons },
    });
    await touchThemes(step, themeCodes);
    await touchEmergence(step);
    return { ref };
  });
}

type PointsToStore = { recordId: string; ref: string; input: RecordLearning; observedOn: string };

async function storePoints(step: Step, { recordId, ref, input, observedOn }: PointsToStore) {
  const originId = await resolveOrigin(step, {
    ref,
    label: input.title,
    sameOriginAs: input.sameOriginAs,
  });
  for (const [index, point] of input.points.entries()) {
    const { id } = await step.tx.learningPoint.create({
      data: {
        partnershipId: step.partnershipId,
        recordId,
        position: index + 1,
        text: point.text,
        polarity: point.polarity,
        severity: point.severity,
      },
      select: { id: true },
    });
    await createItem(step, {
      ref: `${ref}.${index + 1}`,
      stream: LEARNING_KINDS[input.kind].stream,
      polarity: point.polarity,
      severity: point.severity,
      reliability: input.reliability,
      credibility: input.credibility,
      observedOn: new Date(observedOn),
      cohort: input.cohort,
      leadAgency: input.leadAgency,
      originId,
      scope: input.scope,
      flag: input.flag,
      themeCodes: point.themeCodes,
      learningPointId: id,
    });
    await learnFromChoice(step, {
      itemRef: `${ref}.${index + 1}`,
      text: `${input.title}\n${point.text}`,
      suggested: point.suggested ?? [],
      chosen: point.themeCodes,
    });
  }
}

function textsOf(input: RecordLearning): Record<string, string> {
  return {
    title: input.title,
    summary: input.summary,
    source: input.source,
    ...Object.fromEntries(input.points.map((point, index) => [`points.${index}.text`, point.text])),
  };
}
