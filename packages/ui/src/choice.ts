import type { Snippet } from 'svelte';
import type { Content } from './content.ts';

/** One radio button or checkbox, or a divider such as “or” between them. */
export type Choice =
  | {
      value: string;
      label: Content;
      hint?: Content | undefined;
      /** Defaults to the group's id and the position; the first has no number. */
      id?: string | undefined;
      /** Overrides what the group's value says. */
      checked?: boolean | undefined;
      disabled?: boolean | undefined;
      /** Shown while this one is chosen; without a script it is always shown. */
      conditional?: Snippet | undefined;
      /** Checkboxes only: choosing this one clears the others (“None of these”). */
      exclusive?: boolean | undefined;
    }
  | { divider: string };

/** What a group of choices takes. */
export type ChoiceGroupProps = {
  name: string;
  /** Defaults to the name; the first input has this id, so the error summary can link to it. */
  id?: string | undefined;
  items: readonly Choice[];
  legend?: Content | undefined;
  legendClass?: string | undefined;
  legendIsHeading?: boolean | undefined;
  hint?: Content | undefined;
  error?: Content | undefined;
  describedBy?: string | undefined;
  groupClass?: string | undefined;
  class?: string | undefined;
};

/** The id of the choice at `index`: the first carries the group's id itself. */
export function choiceId(group: string, index: number): string {
  return index === 0 ? group : `${group}-${index + 1}`;
}
