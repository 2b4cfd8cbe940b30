import { createCaller } from '@heed/api/root';
import { findActor } from '@heed/services/people/find-actor';
import { redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';

import { LONGEST_SESSION_MILLISECONDS } from '../auth/identity.ts';
import { parts } from '../composition.ts';

/** Pages and files that are there for people who have not signed in. */
const OPEN = [
  '/',
  '/sign-in',
  '/sign-out',
  '/invitation',
  '/healthz',
  '/help',
  '/accessibility',
  '/privacy',
];

/** Finds out who is asking, with the roles held now, and gives pages the router called as that person. */
export const openSession: Handle = async ({ event, resolve }) => {
  const { db, identity, clock, log } = parts();
  const now = clock();
  event.locals.actor = null;
  event.locals.api = null;
  const session = event.request.headers.has('cookie')
    ? await identity.api.getSession({ headers: event.request.headers })
    : null;
  const fresh =
    session && now.getTime() - session.session.createdAt.getTime() < LONGEST_SESSION_MILLISECONDS;
  if (fresh) {
    const actor = await findActor(db, { authUserId: session.user.id, now });
    event.locals.actor = actor;
    event.locals.api = actor
      ? createCaller({
          action: { db, actor, now },
          requestId: event.locals.requestId,
          reportFault: (error, requestId) =>
            log.error({ err: error, reference: requestId }, 'fault'),
        })
      : null;
  }
  const { pathname, search } = event.url;
  const open = OPEN.some(
    (path) => pathname === path || (pathname.startsWith(`${path}/`) && path !== '/'),
  );
  if (!event.locals.actor && !open && !pathname.startsWith('/api/')) {
    redirect(303, `/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
  return resolve(event);
};
