import { APIError } from 'better-auth/api';

import { parts } from '../composition.ts';

/** Who asks, and from where: the limiter counts both. */
export type Asking = { email: string; address: string; headers: Headers };

export type Refused = { kind: 'refused' } | { kind: 'wait'; minutes: number };

/** What an authenticator app needs, shown once: the secret, the same as a link, and codes for a lost telephone. */
export type TwoStepSecrets = { secret: string; uri: string; backupCodes: string[] };

/** Whether signing in takes a code beside the password. */
export async function hasTwoStep(headers: Headers): Promise<boolean> {
  const session = await parts().identity.api.getSession({ headers });
  return session?.user.twoFactorEnabled === true;
}

/** Begins setting it up, after the password. It takes effect with the first right code. */
export function startTwoStep(asking: Asking, password: string) {
  return guarded(asking, async () => {
    const { headers } = asking;
    const answer = await parts().identity.api.enableTwoFactor({ body: { password }, headers });
    if (!('totpURI' in answer)) throw new Error('the identity service made no secret');
    const { totpURI: uri, backupCodes } = answer;
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    return { secret, uri, backupCodes } satisfies TwoStepSecrets;
  });
}

/** Ends setting it up: a right code shows that the app works. */
export function confirmTwoStep(asking: Asking, code: string) {
  return guarded(asking, async () => {
    await parts().identity.api.verifyTOTP({ body: { code }, headers: asking.headers });
  });
}

/** Turns it off, after the password. */
export function endTwoStep(asking: Asking, password: string) {
  return guarded(asking, async () => {
    await parts().identity.api.disableTwoFactor({ body: { password }, headers: asking.headers });
  });
}

// A password asked again is a password that can be guessed: the same limits hold as for signing in.
async function guarded<T>(
  { email, address }: Asking,
  work: () => Promise<T>,
): Promise<{ kind: 'done'; value: T } | Refused> {
  const { limiter } = parts();
  const seconds = await limiter.waitFor(email, address);
  if (seconds !== null) return { kind: 'wait', minutes: Math.ceil(seconds / 60) };
  try {
    const value = await work();
    await limiter.succeed(email);
    return { kind: 'done', value };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await limiter.fail(email, address);
    return { kind: 'refused' };
  }
}
