import type { Caller } from '@heed/api/root';
import { error } from '@sveltejs/kit';

/** The router as the person who is signed in. Pages behind the session hook always have one. */
export function apiOf(locals: App.Locals): Caller {
  if (!locals.api) error(401, 'Sign in first.');
  return locals.api;
}
