import { typedDate, typedList, typedText } from '#lib/evidence/typed-text.ts';
import { emptyPoint, type LearningValues, type PointValues } from './learning-values.ts';
import { pointForm, pointIndexes } from './point-indexes.ts';

/** Everything typed into the learning form, to show it again. A form without points gets an empty one. */
export function typedLearning(form: FormData): LearningValues {
  const text = (name: string) => typedText(form, name);
  const points = pointIndexes(form).map((index) => typedPoint(form, index));
  return {
    title: text('title'),
    summary: text('summary'),
    source: text('source'),
    sourceUrl: text('sourceUrl'),
    observedOn: typedDate(form, 'observedOn'),
    scope: text('scope'),
    cohort: text('cohort'),
    leadAgency: text('leadAgency'),
    agencies: typedList(form, 'agencies'),
    awareOn: typedDate(form, 'awareOn'),
    notifiedOn: typedDate(form, 'notifiedOn'),
    receivedOn: typedDate(form, 'receivedOn'),
    childrenCount: text('childrenCount'),
    immediateSafetyDone: text('immediateSafetyDone'),
    grade: text('grade'),
    flag: text('flag'),
    points: points.length > 0 ? points : [emptyPoint(0)],
    reliability: text('reliability'),
    credibility: text('credibility'),
    sameOriginAs: text('sameOriginAs'),
    identifierReason: text('identifierReason'),
    submissionKey: text('submissionKey'),
  };
}

function typedPoint(form: FormData, index: number): PointValues {
  const own = pointForm(form, index);
  return {
    index,
    text: typedText(own, 'text'),
    polarity: typedText(own, 'polarity'),
    severity: typedText(own, 'severity'),
    themes: typedList(own, 'themes'),
    main: typedText(own, 'main'),
    suggested: typedList(own, 'suggested'),
  };
}
