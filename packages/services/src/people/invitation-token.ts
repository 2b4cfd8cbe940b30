import { createHash, randomBytes } from 'node:crypto';

/** A new secret for an invitation link; only its hash is stored. */
export function newInvitationToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashInvitationToken(token) };
}

/** SHA-256 of a token, as lower-case hexadecimal. */
export function hashInvitationToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
