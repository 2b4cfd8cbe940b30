import type { IdentifierKind } from './identifier.ts';

const LABELS: Record<IdentifierKind, string> = {
  nhs_number: 'NHS number',
  upn: 'unique pupil number',
  uln: 'unique learner number',
  pnc_id: 'Police National Computer number',
  ni_number: 'National Insurance number',
  postcode: 'full postcode',
  phone: 'telephone number',
  email: 'e-mail address of a person',
  url: 'link to a profile or record',
  what3words: 'what3words location',
  date_of_birth: 'date of birth',
  social_care_id: 'social care record number',
  name: 'name of a person',
};

/** Plain English for a kind, to be read within a sentence: "NHS number", "full postcode". */
export function kindLabel(kind: IdentifierKind): string {
  return LABELS[kind];
}
