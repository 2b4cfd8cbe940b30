import type { IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';
import { DomainError } from '@heed/domain/errors';

import type { Step } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';

type ToCheck = { code: string; definition: IndicatorDefinition; reason: string };

/** Refuses a definition that names what is not there, is part of itself, or holds what looks like an identifier. */
export async function checkDefinition(
  { tx, today, partnershipId }: Step,
  { code, definition, reason }: ToCheck,
): Promise<void> {
  const { name, definition: words, numerator, denominator, source, owner } = definition;
  refuseIdentifiers({ name, definition: words, numerator, denominator, source, reason }, today);
  const organisation = await tx.organisation.findUnique({
    where: { partnershipId_code: { partnershipId, code: owner } },
    select: { code: true },
  });
  if (!organisation) throw new DomainError('INVALID', 'Choose an owner from the list', 'owner');
  // Each measure is part of one other at most, so the way up is a line; it must not come back to where it began.
  for (let above = definition.partOf; above !== null;) {
    const whole: { partOf: string | null } | null = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code: above } },
      select: { partOf: true },
    });
    if (!whole) throw new DomainError('INVALID', `There is no measure ${above}`, 'partOf');
    if (above === code) {
      throw new DomainError('INVALID', 'A measure cannot be part of itself', 'partOf');
    }
    above = whole.partOf;
  }
}
