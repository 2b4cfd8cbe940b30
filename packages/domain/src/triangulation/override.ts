import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { DomainError } from '../errors.ts';
import type { ThemeState } from '../vocabulary.ts';

/** A judgement that nobody looks at again for longer than this is no judgement any more. */
const LONGEST_OVERRIDE_MONTHS = 6;

/** The last day until which an override that is made today may stand. */
export function latestOverrideDay(today: CivilDate): CivilDate {
  return addMonths(today, LONGEST_OVERRIDE_MONTHS);
}

type Proposed = {
  /** What the weighing says, and what people hold instead. */
  modelState: string;
  state: ThemeState;
  /** The last day on which it stands. */
  expiresOn: CivilDate;
  today: CivilDate;
};

/**
 * Refuses an override that says what the weighing says, that would have ended already, or that nobody would have to look
 * at again within six months. Throws a DomainError INVALID at the field.
 */
export function checkOverride({ modelState, state, expiresOn, today }: Proposed): void {
  if (state === modelState) {
    throw new DomainError('INVALID', 'The rules say this already: choose another state', 'state');
  }
  if (expiresOn <= today) {
    throw new DomainError('INVALID', 'The last day must be in the future', 'expiresOn');
  }
  if (expiresOn > latestOverrideDay(today)) {
    throw new DomainError(
      'INVALID',
      `The last day must be within ${LONGEST_OVERRIDE_MONTHS} months: then look at it again`,
      'expiresOn',
    );
  }
}
