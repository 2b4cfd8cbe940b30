import { workingDaysBetween } from '@heed/domain/calendar/working-days';
import { DomainError } from '@heed/domain/errors';
import { formatPartialDate, type DatePrecision } from '@heed/domain/evidence/partial-date';
import { findOldTerms } from '@heed/domain/taxonomy/term-ledger';

import { act, type Action } from '../action.ts';
import { loadTerms } from '../plan/load-terms.ts';
import { listClosings } from './closings/list-closings.ts';
import { loadCalendar } from '../deadlines/load-calendar.ts';

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** One record with its points, the items they became, and its clock. Throws NOT_FOUND. */
export function showLearning(action: Action, { ref }: { ref: string }) {
  return act(action, 'evidence.read', async (step) => {
    const { tx, partnershipId, today } = step;
    const record = await tx.learningRecord.findUnique({
      where: { partnershipId_ref: { partnershipId, ref } },
      include: {
        points: {
          orderBy: { position: 'asc' },
          include: { items: { include: { themes: true, origin: true } } },
        },
      },
    });
    if (!record) throw new DomainError('NOT_FOUND', `There is no record ${ref}.`);
    const recordedBy = await tx.person.findUnique({
      where: { id: record.recordedById },
      select: { name: true },
    });
    const deadlines = await tx.deadline.findMany({
      where: { subjectId: record.id },
      orderBy: { due: 'asc' },
    });
    const calendar = deadlines.length > 0 ? await loadCalendar(step) : null;
    const ledger = await loadTerms(step);
    return {
      today,
      ref: record.ref,
      kind: record.kind,
      title: record.title,
      summary: record.summary,
      oldTerms: findOldTerms(`${record.title}\n${record.summary}`, ledger, today),
      source: record.source,
      sourceUrl: record.sourceUrl,
      scope: record.scope,
      cohort: record.cohort,
      leadAgency: record.leadAgency,
      agencies: record.agencies,
      on: formatPartialDate(
        record.observedOn.toISOString().slice(0, 10),
        record.observedPrecision as DatePrecision,
      ),
      nativeScale: record.nativeScale,
      nativeGrade: record.nativeGrade,
      reliability: record.reliability,
      credibility: record.credibility,
      marking: record.marking,
      details: record.details,
      identifierReasons: record.identifierReasons,
      recordedAt: record.recordedAt,
      closings: await listClosings(step, ref),
      recordedBy: recordedBy?.name ?? 'Someone who has left',
      points: record.points.map((point) => ({
        position: point.position,
        text: point.text,
        oldTerms: findOldTerms(point.text, ledger, today),
        polarity: point.polarity,
        severity: point.severity,
        items: point.items.map((item) => ({
          ref: item.ref,
          stream: item.stream,
          flag: item.flag,
          flagCleared: item.flagClearedOn !== null,
          origin: item.origin.label,
          themes: item.themes.map(({ themeCode, role }) => ({ themeCode, role })),
        })),
      })),
      deadlines: deadlines.map((deadline) => ({
        rule: deadline.rule,
        text: deadline.text,
        due: deadline.due?.toISOString().slice(0, 10) ?? null,
        lastWorkingDay: deadline.lastWorkingDay?.toISOString().slice(0, 10) ?? null,
        force: deadline.force,
        source: deadline.source,
        needsCheck: deadline.needsCheck,
        workingDaysLeft:
          calendar && deadline.due
            ? workingDaysBetween({ calendar, from: today, to: isoDay(deadline.due) })
            : null,
        doneOn: deadline.doneOn?.toISOString().slice(0, 10) ?? null,
      })),
    };
  });
}

export type LearningView = Awaited<ReturnType<typeof showLearning>>;
