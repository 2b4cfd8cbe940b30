import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

/** Refuses with INVALID, naming the field, if a theme or an organisation does not exist here. */
export async function checkReferences(
  step: Step,
  { themeCodes, agencies }: { themeCodes: readonly string[]; agencies: readonly string[] },
): Promise<void> {
  const themes = await step.tx.theme.findMany({
    where: { code: { in: [...themeCodes] } },
    select: { code: true },
  });
  const unknownTheme = themeCodes.find((code) => !themes.some((theme) => theme.code === code));
  if (unknownTheme !== undefined) {
    throw new DomainError('INVALID', `There is no theme ${unknownTheme}`, 'themeCodes');
  }
  const organisations = await step.tx.organisation.findMany({
    where: { code: { in: [...agencies] } },
    select: { code: true },
  });
  const unknownAgency = agencies.find((code) => !organisations.some((one) => one.code === code));
  if (unknownAgency !== undefined) {
    throw new DomainError('INVALID', `There is no agency ${unknownAgency}`, 'leadAgency');
  }
}

/** Refuses a date that lies ahead: nothing can have been seen tomorrow. */
export function checkNotAhead(step: Step, date: string, field: string): void {
  if (date > step.today) {
    throw new DomainError('INVALID', 'The date must be today or in the past', field);
  }
}
