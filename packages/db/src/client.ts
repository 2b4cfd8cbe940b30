import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient } from './generated/prisma/client.ts';

export type Database = PrismaClient;
/** What a use case writes through: a transaction that can see one partnership. */
export type Transaction = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'
>;

/**
 * Opens a pool of at most `max` connections for the application role. Nothing is read until a partnership is
 * named by `withPartnership`: outside it row-level security shows no rows.
 */
export function openDatabase({ url, max = 10 }: { url: string; max?: number }): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max, connectionTimeoutMillis: 5_000 }),
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
  });
}
