import type { Handle } from '@sveltejs/kit/hooks';
import { randomBytes } from 'node:crypto';

/** Digits and letters that are not mistaken for each other when read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Gives every request a reference of eight characters (40 random bits), such as `7KQ4-M2XD`, which error
 * pages show and the log repeats, and begins with nobody signed in.
 */
export const nameRequest: Handle = async ({ event, resolve }) => {
  event.locals.requestId = reference();
  event.locals.actor = null;
  event.locals.api = null;
  const response = await resolve(event);
  response.headers.set('x-request-id', event.locals.requestId);
  return response;
};

function reference(): string {
  const characters = [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}
