import { placesFor } from '#lib/navigation.ts';
import { ownToday } from '#lib/server/own-today.ts';
import { dayInWords } from '#lib/words/dates.ts';
import type { LayoutServerLoad } from './$types';

/** What every page shows about the person who is signed in, and no more. */
export const load: LayoutServerLoad = ({ locals: { actor } }) => ({
  viewer: actor && {
    name: actor.name,
    places: placesFor(actor.roles),
    ownDay: actor.clockBehindDays ? dayInWords(ownToday(actor)) : null,
  },
});
