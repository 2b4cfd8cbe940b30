/**
 * One thing wrong with a form. `field` is the id of the input it is about (`occurred-month`), or
 * empty when it is about the form as a whole. The same words stand in the summary and at the field.
 */
export type FieldError = { readonly field: string; readonly message: string };

/** The message for one field, or undefined if there is none. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string) {
  return errors?.find((error) => error.field === field)?.message;
}

/**
 * The first message for a group of inputs, such as the parts of a date: the group's own id or an id
 * that begins with it and a dash.
 */
export function errorWithin(errors: readonly FieldError[] | undefined, field: string) {
  return errors?.find((error) => error.field === field || error.field.startsWith(`${field}-`))
    ?.message;
}
