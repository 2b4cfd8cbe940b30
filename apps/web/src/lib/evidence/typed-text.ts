import { shorten, withoutControls } from '#lib/server/form-text.ts';

/** What was typed into one input, cut and cleaned so that it can be shown again. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? presentable(value) : '';
}

/** What was chosen in a group of checkboxes. */
export function typedList(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .flatMap((value) => (typeof value === 'string' ? [presentable(value)] : []));
}

/** The three inputs of a date. */
export function typedDate(form: FormData, name: string) {
  return {
    day: typedText(form, `${name}-day`),
    month: typedText(form, `${name}-month`),
    year: typedText(form, `${name}-year`),
  };
}

function presentable(value: string): string {
  return withoutControls(shorten(value)).replace(/\r\n?/g, '\n');
}
