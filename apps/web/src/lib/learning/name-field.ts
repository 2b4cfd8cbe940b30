import type { NamedField } from '#lib/evidence/found-identifiers.ts';

const LABELS: Record<string, string> = { title: 'Title', summary: 'Summary', source: 'Source' };

/**
 * How the page calls a field of a record, and the id of its input. The record numbers its points from 0 without gaps
 * (`points.1.text`); `indexes` are the indexes they have on the page.
 */
export function nameLearningField(field: string, indexes: readonly number[]): NamedField {
  const position = /^points\.(\d+)\./.exec(field)?.[1];
  if (position === undefined) return { id: field, label: LABELS[field] ?? field };
  const index = indexes[Number(position)] ?? Number(position);
  return { id: `points-${index}-text`, label: `Learning point ${Number(position) + 1}` };
}

const DATES: ReadonlySet<string> = new Set(['observedOn', 'awareOn', 'notifiedOn', 'receivedOn']);

/** The input that an error of the record belongs to. */
export function inputOf(field: string, indexes: readonly number[]): string {
  if (DATES.has(field)) return `${field}-day`;
  if (field === 'themeCodes') return `points-${indexes[0] ?? 0}-themes`;
  return field;
}
