import type { Database } from '@heed/db/client';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { sveltekitCookies } from 'better-auth/svelte-kit';

import { getRequestEvent } from '$app/server';

const HOUR = 3_600;

/**
 * Who someone can prove to be, and nothing about what they may do. Accounts come from invitations alone; a session ends
 * 12 hours after sign-in, or 30 minutes after it was last used, and is looked up for every request.
 */
export function createIdentity({
  db,
  secret,
  publicUrl,
}: {
  db: Database;
  secret: string;
  publicUrl: string;
}) {
  const secure = publicUrl.startsWith('https:');
  return betterAuth({
    appName: 'Heed',
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    // Limits are ours and stand in front: better-auth's own do not cover calls from inside the process.
    rateLimit: { enabled: false },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    user: { modelName: 'authUser' },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    session: {
      modelName: 'authSession',
      expiresIn: HOUR / 2,
      updateAge: 60,
      cookieCache: { enabled: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    advanced: {
      useSecureCookies: secure,
      cookies: {
        session_token: {
          name: secure ? '__Host-heed_session' : 'heed_session',
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Heed', schema: { twoFactor: { modelName: 'authTwoFactor' } } }),
      sveltekitCookies(getRequestEvent),
    ],
  });
}

/** A session that was opened this long ago ends, however lately it was used. */
export const LONGEST_SESSION_MILLISECONDS = 12 * HOUR * 1_000;
