import { z } from 'zod';

import { Cohort, Credibility, Reliability, Scope, Severity } from '../vocabulary.ts';
import { PartialDateText } from './partial-date.ts';
import { SuggestedCodes, ThemeCodes } from './record-learning.ts';
import { textField } from './text-field.ts';

export const THREAT_DIRECTIONS = {
  new: 'New to us',
  rising: 'Happening more',
  persisting: 'Still happening',
  falling: 'Happening less',
  not_known: 'I do not know',
} as const;
export type ThreatDirection = keyof typeof THREAT_DIRECTIONS;

/** What someone in practice is beginning to see: a form of two minutes, made to be filled on a phone. */
export const ReportThreat = z.strictObject({
  title: textField({ label: 'what you are seeing, in a few words', most: 200 }),
  summary: textField({ label: 'what you have seen', most: 4_000 }),
  seenOn: PartialDateText,
  source: textField({ label: 'how you know', most: 200 }),
  sourceUrl: z
    .url({ protocol: /^https?$/, error: 'Enter a web address, like https://example.org' })
    .max(2_000)
    .nullable(),
  scope: Scope,
  cohort: Cohort,
  direction: z.enum(Object.keys(THREAT_DIRECTIONS) as [ThreatDirection, ...ThreatDirection[]]),
  severity: Severity,
  reliability: Reliability,
  credibility: Credibility,
  themeCodes: ThemeCodes,
  suggested: SuggestedCodes.optional(),
  identifierReason: textField({ label: 'why it stays', most: 500, optional: true }).nullable(),
  submissionKey: z.uuid(),
});
export type ReportThreat = z.infer<typeof ReportThreat>;
