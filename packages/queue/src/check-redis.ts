import type { Redis } from 'ioredis';

/**
 * What is wrong with a Redis for our use, one plain sentence each; empty when it will do. A Redis that evicts keys
 * or keeps nothing on disk would make work late, so we refuse to start on it.
 */
export async function findRedisFaults(redis: Redis): Promise<string[]> {
  const faults: string[] = [];
  const persistence = await redis.info('persistence');
  const memory = await redis.info('memory');
  if (!/^aof_enabled:1/m.test(persistence)) {
    faults.push('Redis does not keep an append-only file. Set "appendonly yes".');
  }
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'unknown';
  if (policy !== 'noeviction') {
    faults.push(`Redis may evict jobs (policy ${policy}). Set "maxmemory-policy noeviction".`);
  }
  return faults;
}
