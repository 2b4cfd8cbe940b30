import type { Content } from './content.ts';

/** What every single-input field takes: its name, its words, and what is wrong with it. */
export type FieldProps = {
  name: string;
  /** Defaults to the name; the error summary links to it. */
  id?: string | undefined;
  label: Content;
  /** For example `govuk-label--m`. */
  labelClass?: string | undefined;
  /** True when the label is the page's only heading. */
  labelIsHeading?: boolean | undefined;
  hint?: Content | undefined;
  error?: Content | undefined;
  /** Ids of further text that describes the field. */
  describedBy?: string | undefined;
  groupClass?: string | undefined;
};

/** Ids for `aria-describedby`, in the order they are read out; undefined when there are none. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
