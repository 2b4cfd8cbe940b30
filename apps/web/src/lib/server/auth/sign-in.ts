import { APIError } from 'better-auth/api';

import { parts } from '../composition.ts';

export type SignInResult =
  | { kind: 'signed_in' }
  /** The password was right; a code from their app is still needed. */
  | { kind: 'code_needed' }
  | { kind: 'refused' }
  | { kind: 'wait'; minutes: number };

type Attempt = { email: string; password: string; address: string; headers: Headers };

/** Signs in with a password. Our limiter stands in front, per account and per address; a wrong password and an unknown
 * address get the same answer. The session's cookie is set on the response by the SvelteKit plug-in. */
export async function signIn({
  email,
  password,
  address,
  headers,
}: Attempt): Promise<SignInResult> {
  const { identity, limiter } = parts();
  const seconds = await limiter.waitFor(email, address);
  if (seconds !== null) return { kind: 'wait', minutes: Math.ceil(seconds / 60) };
  try {
    const answer = await identity.api.signInEmail({ body: { email, password }, headers });
    await limiter.succeed(email);
    return { kind: 'twoFactorRedirect' in answer ? 'code_needed' : 'signed_in' };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await limiter.fail(email, address);
    return { kind: 'refused' };
  }
}

/** Finishes a sign-in with the code of an authenticator app (6 digits), or with a backup code, which works once. */
export async function enterCode({
  code,
  address,
  headers,
}: {
  code: string;
  address: string;
  headers: Headers;
}): Promise<SignInResult> {
  const { identity, limiter } = parts();
  // Five codes in 15 minutes from one address, beside better-auth's own lock on the account.
  const tries = `code:${address}`;
  const seconds = await limiter.waitFor(tries, address);
  if (seconds !== null) return { kind: 'wait', minutes: Math.ceil(seconds / 60) };
  try {
    if (/^\d{6}$/.test(code)) await identity.api.verifyTOTP({ body: { code }, headers });
    else await identity.api.verifyBackupCode({ body: { code }, headers });
    return { kind: 'signed_in' };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await limiter.fail(tries, address);
    return { kind: 'refused' };
  }
}

/** Where to go after signing in: a path of ours, never another site. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.includes('\\') ? next : '/overview';
}
