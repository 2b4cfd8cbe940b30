import { openDatabase, type Database } from '@heed/db/client';
import { withPartnership, withRelay } from '@heed/db/context';
import { readProcessEnv } from '@heed/runtime/env';
import { openStep, type Step } from '@heed/services/action';

import { UsageError } from './command.ts';

/** Opens the database as the application role for the length of one command. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { APP_DATABASE_URL } = readProcessEnv(['APP_DATABASE_URL']);
  const db = openDatabase({ url: APP_DATABASE_URL, max: 2 });
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** Every partnership on this database, by code. */
export function listPartnerships(
  db: Database,
): Promise<{ id: string; code: string; name: string }[]> {
  return withRelay(db, (tx) =>
    tx.partnership.findMany({
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true },
    }),
  );
}

/** The partnership of a code, or the only one there is. Throws a UsageError if that does not say which. */
export async function choosePartnership(
  db: Database,
  code: string | undefined,
): Promise<{ id: string; code: string; name: string }> {
  const all = await listPartnerships(db);
  const found =
    code === undefined
      ? all.length === 1
        ? all[0]
        : undefined
      : all.find((one) => one.code === code);
  if (found) return found;
  const known = all.map((one) => one.code).join(', ') || 'none';
  throw new UsageError(`say which partnership with --partnership CODE (there are: ${known})`);
}

/** Runs `work` in one transaction of a partnership, acting as the system. */
export function asSystem<T>(
  db: Database,
  partnershipId: string,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const now = new Date();
  return withPartnership(db, partnershipId, (tx) =>
    openStep(tx, { partnershipId, actorId: null, now }).then(work),
  );
}
