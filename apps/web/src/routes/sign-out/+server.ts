import { redirect, type RequestHandler } from '@sveltejs/kit';

import { parts } from '#lib/server/composition.ts';

/** Ends the session on the server as well as in the browser. */
export const POST: RequestHandler = async ({ request }) => {
  await parts().identity.api.signOut({ headers: request.headers });
  redirect(303, '/sign-in?signed-out');
};
