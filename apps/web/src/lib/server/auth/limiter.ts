import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export type SignInLimiter = {
  /** Seconds to wait before another try, or null if one is allowed now. */
  waitFor(account: string, address: string): Promise<number | null>;
  /** Counts a failed try against the account and the address. */
  fail(account: string, address: string): Promise<void>;
  /** Forgets the account's failures after it signed in. */
  succeed(account: string): Promise<void>;
};

/**
 * Counts failed sign-ins per account (5 in 15 minutes) and per address (50 in 15 minutes: a whole council may sit behind
 * one). Counters are kept in PostgreSQL, so that restarting Redis does not reset them.
 */
export function createSignInLimiter(pool: Pool): SignInLimiter {
  const common = {
    storeClient: pool,
    tableName: 'auth_limit',
    tableCreated: true,
    duration: 15 * 60,
    clearExpiredByTimeout: false,
  };
  const accounts = new RateLimiterPostgres({ ...common, keyPrefix: 'account', points: 5 });
  const addresses = new RateLimiterPostgres({ ...common, keyPrefix: 'address', points: 50 });

  async function waitOn(limiter: RateLimiterPostgres, key: string): Promise<number> {
    const used = await limiter.get(key);
    return used && used.remainingPoints <= 0 ? Math.ceil(used.msBeforeNext / 1_000) : 0;
  }

  return {
    async waitFor(account, address) {
      const seconds = Math.max(
        await waitOn(accounts, account.toLowerCase()),
        await waitOn(addresses, address),
      );
      return seconds > 0 ? seconds : null;
    },
    async fail(account, address) {
      await countQuietly(accounts, account.toLowerCase());
      await countQuietly(addresses, address);
    },
    async succeed(account) {
      await accounts.delete(account.toLowerCase());
    },
  };
}

// The limiter refuses by throwing its result; that the limit is reached is told by the next `waitFor`.
async function countQuietly(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
  }
}
