import { z } from 'zod';

import { textField } from '../evidence/text-field.ts';

/** What a priority review may decide of one theme (domain row 43). */
export const OUTCOMES = {
  retain: 'Retain: it goes on as it is',
  refocus: 'Refocus: it goes on with a new title or aim',
  step_down: 'Step down: it leaves the priority',
  replace: 'Replace: another theme takes its place',
  add: 'Add: it joins the priority',
  merge: 'Merge: it becomes part of another theme',
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const Outcome = z.enum(Object.keys(OUTCOMES) as [Outcome, ...Outcome[]], {
  error: 'Choose what happens to this theme',
});

/** Which outcomes fit a theme of the plan, and which a theme from outside it. */
export const OUTCOMES_FOR = {
  plan: ['retain', 'refocus', 'step_down', 'replace', 'merge'],
  theme: ['add'],
} as const satisfies Record<string, readonly Outcome[]>;

/** `plan:<code of a plan theme>` or `theme:<code of an evidence theme>`. */
const Subject = z.string().regex(/^(?:plan|theme):[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/);

export const RecordOutcome = z
  .strictObject({
    ref: z.string().min(1).max(40),
    subject: Subject,
    outcome: Outcome,
    /** Code of the plan theme it merges into, or of the evidence theme that takes its place. */
    into: z.string().max(80).nullable(),
    title: textField({ label: 'its title', most: 120, optional: true }).nullable(),
    reason: textField({ label: 'your reason', most: 4_000 }),
  })
  .superRefine((input, context) => {
    const kind = input.subject.startsWith('plan:') ? 'plan' : 'theme';
    const fitting: readonly Outcome[] = OUTCOMES_FOR[kind];
    if (!fitting.includes(input.outcome)) {
      context.addIssue({
        code: 'custom',
        path: ['outcome'],
        message: 'Choose an outcome that fits this theme',
      });
    }
    if ((input.outcome === 'replace' || input.outcome === 'merge') && !input.into) {
      context.addIssue({
        code: 'custom',
        path: ['into'],
        message: 'Choose the theme that takes it up',
      });
    }
    if (input.outcome === 'refocus' && !input.title) {
      context.addIssue({ code: 'custom', path: ['title'], message: 'Enter its new title' });
    }
  });
export type RecordOutcome = z.infer<typeof RecordOutcome>;
