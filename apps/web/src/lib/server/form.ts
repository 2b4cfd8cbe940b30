import type { FieldError } from '@heed/ui/field-error';
import type { z } from 'zod';
import { fieldsOf, type Field } from './form-fields.ts';
import { problemWith, shorten, withoutControls } from './form-text.ts';

/** What was typed, to show again: text, lists of text for checkboxes, parts for dates. Never a file. */
export type FormValues<Input> = {
  [Name in keyof Input]?: unknown extends Input[Name] ? string : Echo<NonNullable<Input[Name]>>;
};
type Echo<Value> = Value extends File
  ? never
  : Value extends readonly unknown[]
    ? string[]
    : Value extends object
      ? { [Part in keyof Value]?: string }
      : string;

export type ParsedForm<Schema extends z.ZodObject> =
  | { ok: true; data: z.output<Schema> }
  | { ok: false; status: 400 | 413; values: FormValues<z.input<Schema>>; errors: FieldError[] };

/**
 * Reads a submitted form by its schema. In: an object schema and the form. Out: the schema's data, or what
 * was typed together with one error a field, in the order of the schema, which is the order of the page.
 *
 * A nested object is read from `name-part` inputs (`occurred-day`), an array from inputs of one name, a
 * boolean from whether the box was ticked. Empty text counts as left out where the schema allows leaving
 * out, and as `''` otherwise. Line ends become `\n`. Fields the schema does not know are not read.
 *
 * Text with control characters or beyond 100,000 characters is refused before the schema sees it. Give each
 * group of inputs that belong together (a date) a schema of its own: rules on the whole form run only when
 * every field is right.
 */
export function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  form: FormData,
): ParsedForm<Schema> {
  const fields = fieldsOf(schema);
  const problems = new Map<string, string>();
  const given: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    for (const { input, text } of textsOf(field, form)) {
      const problem = problemWith(text);
      if (problem) problems.set(input, problem);
    }
    given[field.name] = field.read(form);
    if (field.kind !== 'file') values[field.name] = echo(field.typed(form));
  }

  const result = schema.safeParse(given);
  if (result.success && problems.size === 0) return { ok: true, data: result.data };

  for (const issue of result.error?.issues ?? []) {
    const input = issue.path.filter((key) => typeof key !== 'number').join('-');
    if (!problems.has(input)) problems.set(input, issue.message);
  }
  const order = ['', ...fields.flatMap((field) => field.inputs)];
  const errors = [...problems]
    .map(([field, message]) => ({ field, message }))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return {
    ok: false,
    status: [...form.values()].some((value) => shorten(value) !== value) ? 413 : 400,
    // Built field by field from the schema whose input type this is.
    values: values as FormValues<z.input<Schema>>,
    errors,
  };
}

function textsOf(field: Field, form: FormData): { input: string; text: string }[] {
  return field.inputs.flatMap((input) =>
    form
      .getAll(input)
      .filter((value) => typeof value === 'string')
      .map((text) => ({ input, text })),
  );
}

/** What may be shown again: cut to what the page can carry, without what cannot be shown. */
function echo(typed: string | string[] | Record<string, string>): unknown {
  if (typeof typed === 'string') return withoutControls(shorten(typed));
  if (Array.isArray(typed)) return typed.map(echo);
  return Object.fromEntries(Object.entries(typed).map(([part, text]) => [part, echo(text)]));
}
