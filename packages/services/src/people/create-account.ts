import { randomUUID } from 'node:crypto';

import type { Database } from '@heed/db/client';
import { DomainError } from '@heed/domain/errors';
import { passwordFault } from '@heed/domain/password';
import { hashPassword } from 'better-auth/crypto';

/**
 * Makes the account someone signs in with, in the form better-auth keeps. Returns its id. Throws INVALID for a password
 * that will not do and CONFLICT for an address that has an account.
 */
export async function createAccount(
  db: Database,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<string> {
  const fault = passwordFault(password, email);
  if (fault) throw new DomainError('INVALID', fault, 'password');
  const known = await db.authUser.findUnique({ where: { email }, select: { id: true } });
  if (known) throw new DomainError('CONFLICT', 'This address has an account already', 'email');
  const id = randomUUID();
  await db.authUser.create({
    data: {
      id,
      name,
      email,
      emailVerified: true,
      accounts: {
        create: {
          id: randomUUID(),
          accountId: id,
          providerId: 'credential',
          password: await hashPassword(password),
        },
      },
    },
  });
  return id;
}
