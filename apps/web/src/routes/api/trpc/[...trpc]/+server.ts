import { appRouter } from '@heed/api/root';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { RequestHandler } from '@sveltejs/kit';

import { parts } from '#lib/server/composition.ts';

/** A batch may hold this many calls; a larger one is refused before any is run. */
const MOST_CALLS = 10;

const handle: RequestHandler = ({ request, locals }) => {
  const { db, log, clock } = parts();
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: MOST_CALLS,
    createContext: () => ({
      action: locals.actor && { db, actor: locals.actor, now: clock() },
      requestId: locals.requestId,
      reportFault: (error: unknown, requestId: string) =>
        log.error({ err: error, reference: requestId }, 'fault'),
    }),
  });
};

export const GET = handle;
export const POST = handle;
