import type { NamedField } from '#lib/evidence/found-identifiers.ts';

const FIELDS: Record<string, NamedField> = {
  title: { id: 'title', label: 'What you are seeing' },
  summary: { id: 'summary', label: 'Tell us more' },
  source: { id: 'where', label: 'Where you know it from' },
};

/** How the page calls a field of a report, and the id of its input. */
export function nameThreatField(field: string): NamedField {
  return FIELDS[field] ?? { id: field, label: field };
}

/** The input that an error of the report belongs to. */
export function inputOf(field: string): string {
  return { seenOn: 'seenOn-day', themeCodes: 'themes', source: 'where' }[field] ?? field;
}
