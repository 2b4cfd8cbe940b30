import type { Database, Transaction } from './client.ts';

type Setting = 'heed.partnership_id' | 'heed.auth_user_id' | 'heed.invitation_hash' | 'heed.relay';

/** Runs `work` in one transaction that sees and writes the rows of one partnership alone. */
export function withPartnership<T>(
  db: Database,
  partnershipId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSetting(db, 'heed.partnership_id', partnershipId, work);
}

/** Runs `work` in a transaction that sees only the person rows of someone who has proved to be this user. */
export function withAuthUser<T>(
  db: Database,
  authUserId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSetting(db, 'heed.auth_user_id', authUserId, work);
}

/** Runs `work` in a transaction that sees only the invitation whose token has this SHA-256. */
export function withInvitation<T>(
  db: Database,
  tokenHash: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSetting(db, 'heed.invitation_hash', tokenHash, work);
}

/** Runs `work` in a transaction that sees what is owed in every partnership, and nothing else. */
export function withRelay<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withSetting(db, 'heed.relay', 'on', work);
}

// The setting is local to the transaction: a pooled connection never carries it into the next request.
function withSetting<T>(
  db: Database,
  name: Setting,
  value: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config(${name}, ${value}, true)`;
    return work(tx);
  });
}
