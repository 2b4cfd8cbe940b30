import { z } from 'zod';

import { StatutoryPartner } from '../vocabulary.ts';

export const AGENCY_KINDS = {
  statutory_partner: 'Statutory safeguarding partner',
  service: 'Service of a partner',
  relevant_agency: 'Relevant agency',
  partnership_team: 'Team of the partnership',
  outside_body: 'Body outside the partnership',
} as const;
export type AgencyKind = keyof typeof AGENCY_KINDS;

export const AgencyCode = z.string().regex(/^[A-Z]{2,8}$/);

/** `partner` is set for the three statutory partners alone; `partOf` names the organisation a service belongs to. */
const PackAgency = z
  .strictObject({
    code: AgencyCode,
    name: z.string().min(1).max(120),
    kind: z.enum(Object.keys(AGENCY_KINDS) as [AgencyKind, ...AgencyKind[]]),
    partner: StatutoryPartner.nullable(),
    partOf: AgencyCode.nullable(),
  })
  .refine((agency) => (agency.kind === 'statutory_partner') === (agency.partner !== null), {
    error: 'A statutory partner, and no one else, says which of the three it is',
  });

/** The organisations of a partnership, and outside bodies whose findings it records. */
export const AgencyPack = z.strictObject({
  kind: z.literal('agencies'),
  name: z.string().min(1),
  version: z.int().min(1),
  agencies: z.array(PackAgency).min(1),
});
export type AgencyPack = z.infer<typeof AgencyPack>;

/** What is wrong with a list of organisations, one sentence each. */
export function checkAgencyPack({ agencies }: AgencyPack): string[] {
  const codes = agencies.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const homeless = agencies.filter(({ partOf }) => partOf !== null && !codes.includes(partOf));
  const held = agencies.map(({ partner }) => partner);
  return [
    ...twice.map((code) => `Organisation ${code} is given twice`),
    ...homeless.map(({ code, partOf }) => `Organisation ${code} is part of the unknown ${partOf}`),
    ...StatutoryPartner.options
      .filter((partner) => held.filter((one) => one === partner).length !== 1)
      .map((partner) => `Exactly one organisation must be the statutory partner ${partner}`),
  ];
}
