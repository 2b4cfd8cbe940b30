import { DomainError } from '@heed/domain/errors';
import { todaysTheme } from '@heed/domain/taxonomy/todays-theme';

import type { Step } from '../action.ts';
import { themeLinks } from '../themes/theme-links.ts';

/**
 * Refuses with INVALID, naming the field, if a theme or an organisation does not exist here. Of a theme that stands no
 * more it says what became of it.
 */
export async function checkReferences(
  step: Step,
  { themeCodes, agencies }: { themeCodes: readonly string[]; agencies: readonly string[] },
): Promise<void> {
  const themes = await step.tx.theme.findMany({
    where: { code: { in: [...themeCodes] } },
    select: { code: true, name: true, retiredOn: true, successorCode: true },
  });
  const unknownTheme = themeCodes.find((code) => !themes.some((theme) => theme.code === code));
  if (unknownTheme !== undefined) {
    throw new DomainError('INVALID', `There is no theme ${unknownTheme}`, 'themeCodes');
  }
  const retired = themes.find(({ retiredOn }) => retiredOn !== null);
  if (retired) {
    throw new DomainError('INVALID', await whatBecame(step, retired), 'themeCodes');
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

async function whatBecame(
  step: Step,
  { code, name }: { code: string; name: string },
): Promise<string> {
  const today = todaysTheme(await themeLinks(step), code);
  if (today === null) return `“${name}” was retired: choose another theme`;
  const into = await step.tx.theme.findFirst({ where: { code: today }, select: { name: true } });
  return `“${name}” was merged into “${into?.name ?? today}”: choose that one`;
}

/** Refuses a date that lies ahead: nothing can have been seen tomorrow. */
export function checkNotAhead(step: Step, date: string, field: string): void {
  if (date > step.today) {
    throw new DomainError('INVALID', 'The date must be today or in the past', field);
  }
}
