import { z } from 'zod';

/** The words that stored rows and forms share. Each list is closed; labels are what people read. */

export const ROLES = {
  reviewer: 'Reviewer',
  analyst: 'Analyst',
  subgroup_chair: 'Subgroup chair',
  executive: 'Executive',
  scrutineer: 'Independent scrutineer',
  administrator: 'Administrator',
  action_owner: 'Action owner',
} as const;
export const Role = z.enum(Object.keys(ROLES) as [keyof typeof ROLES, ...(keyof typeof ROLES)[]]);
export type Role = z.infer<typeof Role>;

export const STREAMS = {
  S1: 'case reviews',
  S2: 'audits',
  S3: 'inspection',
  S4: 'peer review and scrutiny',
  S5: 'scorecard',
  S6: 'practitioner voice',
  S7: 'people’s voice',
  S8: 'national research',
  S9: 'threat intelligence',
  S10: 'escalations and complaints',
  S11: 'action assurance',
} as const;
export const Stream = z.enum(
  Object.keys(STREAMS) as [keyof typeof STREAMS, ...(keyof typeof STREAMS)[]],
);
export type Stream = z.infer<typeof Stream>;

/** Source graded apart from content, after the police 3x5x2 and Admiralty scales. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof Reliability>;
export const RELIABILITY_LABELS: Record<Reliability, string> = {
  A: 'A: completely reliable source',
  B: 'B: usually reliable',
  C: 'C: fairly reliable',
  D: 'D: not usually reliable',
  E: 'E: unreliable',
  F: 'F: reliability not known',
};
export const CREDIBILITY_LABELS = {
  1: '1: confirmed by other sources',
  2: '2: probably true',
  3: '3: possibly true',
  4: '4: doubtful',
  5: '5: improbable',
  6: '6: truth not known',
} as const;
export const Credibility = z.int().min(1).max(6);

export const Polarity = z.enum(['concern', 'assurance', 'mixed', 'neutral']);
export type Polarity = z.infer<typeof Polarity>;
export const POLARITY_LABELS: Record<Polarity, string> = {
  concern: 'A concern',
  assurance: 'Good practice or assurance',
  mixed: 'Both',
  neutral: 'Neither',
};

export const SEVERITY_LABELS = {
  1: '1: minor',
  2: '2: moderate',
  3: '3: significant',
  4: '4: serious',
  5: '5: grave, such as death or lasting harm',
} as const;
export const Severity = z.int().min(1).max(5);

export const Cohort = z.enum(['child', 'adult', 'all_age']);
export type Cohort = z.infer<typeof Cohort>;
export const COHORT_LABELS: Record<Cohort, string> = {
  child: 'Children',
  adult: 'Adults',
  all_age: 'All ages',
};

export const Scope = z.enum(['local', 'national']);
export type Scope = z.infer<typeof Scope>;
export const SCOPE_LABELS: Record<Scope, string> = {
  local: 'This partnership’s area',
  national: 'Elsewhere, or national',
};

export const ThemeStanding = z.enum(['priority', 'outside', 'system', 'legacy']);
export type ThemeStanding = z.infer<typeof ThemeStanding>;
export const STANDING_LABELS: Record<ThemeStanding, string> = {
  priority: 'In the plan',
  outside: 'Outside the plan',
  system: 'Practice across themes',
  legacy: 'Legacy',
};

export const ThemeState = z.enum([
  'QUIET',
  'SINGLE',
  'EMERGING',
  'CONVERGENT',
  'CONTESTED',
  'ASSURED',
]);
export type ThemeState = z.infer<typeof ThemeState>;
export const STATE_LABELS: Record<ThemeState, string> = {
  QUIET: 'Quiet',
  SINGLE: 'Single source',
  EMERGING: 'Emerging',
  CONVERGENT: 'Convergent',
  CONTESTED: 'Contested',
  ASSURED: 'Assured',
};

export const LEVEL_LABELS = { 0: 'None', 1: 'Watch', 2: 'Alert', 3: 'Executive' } as const;

export const StatutoryPartner = z.enum(['local_authority', 'nhs', 'police']);
export type StatutoryPartner = z.infer<typeof StatutoryPartner>;
export const PARTNER_LABELS: Record<StatutoryPartner, string> = {
  local_authority: 'Local authority',
  nhs: 'NHS',
  police: 'Police',
};
