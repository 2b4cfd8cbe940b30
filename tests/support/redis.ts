import { Redis } from 'ioredis';
import { testRedisUrl } from './server-urls.ts';

/** Number 0 keeps the list of those that are taken. */
const FIRST_NUMBER = 1;

/** A Redis database of one test file. */
export type TestRedis = {
  readonly url: string;
  /** Forgets everything in this database, as a restart without its files would. */
  readonly flush: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** Takes an empty, numbered database of the throw-away Redis that no other test file uses. Call `release` when done. */
export async function createTestRedis(): Promise<TestRedis> {
  const registry = await connect(0);
  try {
    const number = await claim(registry);
    const flush = () => once(number, (client) => client.flushdb());
    await flush();
    return {
      url: urlOf(number),
      flush,
      release: async () => {
        await flush();
        await once(0, (client) => client.del(claimKey(number)));
      },
    };
  } finally {
    registry.disconnect();
  }
}

async function claim(registry: Redis): Promise<number> {
  const [, size = '16'] = await registry.config('GET', 'databases');
  for (let number = FIRST_NUMBER; number < Number(size); number += 1) {
    if ((await registry.set(claimKey(number), 'taken', 'NX')) === 'OK') return number;
  }
  throw new Error('Every database of the throw-away Redis is taken: a test file does not release.');
}

async function once(number: number, work: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = await connect(number);
  try {
    await work(client);
  } finally {
    client.disconnect();
  }
}

async function connect(number: number): Promise<Redis> {
  const client = new Redis(urlOf(number), { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function urlOf(number: number): string {
  const url = new URL(testRedisUrl());
  url.pathname = `/${number}`;
  return url.href;
}

function claimKey(number: number): string {
  return `test-database:${number}`;
}
