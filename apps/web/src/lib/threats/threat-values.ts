import { typedDate, typedList, typedText } from '#lib/evidence/typed-text.ts';

/** Everything typed into the threat form, to show it again. */
export function typedThreat(form: FormData) {
  const text = (name: string) => typedText(form, name);
  return {
    title: text('title'),
    summary: text('summary'),
    known: text('known'),
    where: text('where'),
    severity: text('severity'),
    direction: text('direction'),
    seenOn: typedDate(form, 'seenOn'),
    cohort: text('cohort'),
    scope: text('scope'),
    themes: typedList(form, 'themes'),
    main: text('main'),
    suggested: typedList(form, 'suggested'),
    sourceUrl: text('sourceUrl'),
    identifierReason: text('identifierReason'),
    submissionKey: text('submissionKey'),
  };
}

export type ThreatValues = ReturnType<typeof typedThreat>;

/** The form as it is first shown, with the key that makes it one report however often it is sent. */
export function newThreat(submissionKey: string): ThreatValues {
  return { ...typedThreat(new FormData()), submissionKey };
}
