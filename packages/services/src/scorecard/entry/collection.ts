import { YearType } from '@heed/domain/catalogue/year-types';
import type { Rhythm } from '@heed/domain/chasing/return-periods';
import { DomainError } from '@heed/domain/errors';
import type { Actor } from '@heed/domain/permissions';
import { INDICATOR_FREQUENCIES, type IndicatorFrequency } from '@heed/domain/plan/plan-pack';

/** The measures one organisation returns at one rhythm: what one person fills in at one sitting. */
export type Collection = { slug: string; ownerCode: string; rhythm: Rhythm };

type Returned = { ownerCode: string; frequency: string; yearType: string };

/** The rhythm of a measure. Only yearly ones differ by which months make the year. */
export function rhythmOf({ frequency, yearType }: Omit<Returned, 'ownerCode'>): Rhythm {
  const known = isFrequency(frequency) ? frequency : 'annual';
  return {
    frequency: known,
    yearType: known === 'annual' ? YearType.parse(yearType) : 'reporting',
  };
}

/** The collection a measure belongs to; its slug stands in addresses. */
export function collectionOf(indicator: Returned): Collection {
  const rhythm = rhythmOf(indicator);
  const parts = [indicator.ownerCode.toLowerCase(), rhythm.frequency.replace('_', '-')];
  if (rhythm.frequency === 'annual') parts.push(rhythm.yearType);
  return { slug: parts.join('-'), ownerCode: indicator.ownerCode, rhythm };
}

/** An analyst enters what anybody returns; everyone else what their own organisation does. */
export function mayEnter(actor: Actor, { ownerCode }: Collection): boolean {
  return actor.roles.includes('analyst') || actor.organisationCode === ownerCode;
}

/** Refuses with FORBIDDEN somebody who enters for another organisation. */
export function allowEntry(actor: Actor, collection: Collection): void {
  if (!mayEnter(actor, collection)) {
    throw new DomainError('FORBIDDEN', 'You can enter the figures of your own organisation only.');
  }
}

function isFrequency(frequency: string): frequency is IndicatorFrequency {
  return Object.hasOwn(INDICATOR_FREQUENCIES, frequency);
}
