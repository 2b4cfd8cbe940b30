import { z } from 'zod';

import { isCivilDate } from '../calendar/civil-date.ts';
import { textField } from './text-field.ts';

/** Why a record counts no more. What was withdrawn counts as if it had never been; the others counted until then (tri-1 §3). */
export const ENDINGS = {
  withdrawn: 'It was logged by mistake',
  superseded: 'Another record says it better',
  closed_with_evidence: 'What it called for was done, and there is evidence of that',
} as const;
export const Ending = z.enum(['withdrawn', 'superseded', 'closed_with_evidence']);
export type Ending = z.infer<typeof Ending>;

const Ref = z.string().min(1).max(40);
const Why = textField({ label: 'your reason', most: 2_000 });

/** A record or a threat that counts no more. One that was superseded names the record that takes its place. */
export const EndEvidence = z
  .strictObject({
    ref: Ref,
    because: z.enum(Ending.options, { error: 'Choose why it should no longer count' }),
    otherRef: z.string().trim().max(40).nullable(),
    reason: Why,
  })
  .refine(({ because, otherRef }) => because !== 'superseded' || Boolean(otherRef), {
    error: 'Enter the reference of the other record',
    path: ['otherRef'],
  });
export type EndEvidence = z.infer<typeof EndEvidence>;

/** What was marked as needing action at once was acted on. */
export const ClearFlag = z.strictObject({ ref: Ref, reason: Why });
export type ClearFlag = z.infer<typeof ClearFlag>;

/** What a deadline of a record was for is done. */
export const FinishDeadline = z.strictObject({
  ref: Ref,
  rule: z.string().min(1).max(40),
  doneOn: z.string().refine(isCivilDate, { error: 'Enter a real date, like 27 3 2026' }),
  reason: textField({ label: 'a note', most: 2_000, optional: true }),
});
export type FinishDeadline = z.infer<typeof FinishDeadline>;

/** One of these taken back. */
export const UndoClosing = z.strictObject({ id: z.uuid(), reason: Why });
export type UndoClosing = z.infer<typeof UndoClosing>;
