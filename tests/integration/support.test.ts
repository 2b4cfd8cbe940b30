import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { createTestRedis } from '../support/redis.ts';
import { startOwnPostgres, startOwnRedis } from '../support/servers.ts';

const cleanUps: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function withRedis<Result>(
  url: string,
  work: (client: Redis) => Promise<Result>,
): Promise<Result> {
  const client = new Redis(url);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}

test('each test file has a migrated database of its own, and its application role owns nothing', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  cleanUps.push(one.drop, other.drop);
  await query(one.ownerUrl, 'CREATE TABLE only_here (id int)');
  const find = "SELECT to_regclass('only_here') IS NOT NULL AS found";
  expect(await query(one.ownerUrl, find)).toEqual([{ found: true }]);
  expect(await query(other.ownerUrl, find)).toEqual([{ found: false }]);
  const owned =
    'SELECT count(*)::int AS owned FROM pg_class WHERE relowner = current_user::regrole';
  expect(await query(one.appUrl, owned)).toEqual([{ owned: 0 }]);
  const applied = 'SELECT count(*)::int > 0 AS any FROM _prisma_migrations';
  expect(await query(other.ownerUrl, applied)).toEqual([{ any: true }]);
});

test('each test file has a Redis database of its own', async () => {
  const [one, other] = await Promise.all([createTestRedis(), createTestRedis()]);
  cleanUps.push(one.release, other.release);
  await withRedis(one.url, (client) => client.set('only', 'here'));
  expect(await withRedis(one.url, (client) => client.get('only'))).toBe('here');
  expect(await withRedis(other.url, (client) => client.get('only'))).toBeNull();
  await one.flush();
  expect(await withRedis(one.url, (client) => client.dbsize())).toBe(0);
});

test('a PostgreSQL of its own keeps what it committed through kill -9, at the same address', async () => {
  const server = await startOwnPostgres();
  cleanUps.push(server.remove);
  await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS id');
  await server.kill();
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  await server.start();
  expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  expect(await query(server.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
  expect(await query(server.url, 'SHOW synchronous_commit')).toEqual([
    { synchronous_commit: 'on' },
  ]);
});

test('a Redis of its own keeps what it was given through a restart, unless told to forget', async () => {
  const keeping = await startOwnRedis();
  const forgetting = await startOwnRedis({ appendonly: 'no' });
  cleanUps.push(keeping.remove, forgetting.remove);
  for (const server of [keeping, forgetting]) {
    await withRedis(server.url, (client) => client.set('job', '1'));
    await server.stop();
    await server.start();
  }
  expect(await withRedis(keeping.url, (client) => client.get('job'))).toBe('1');
  expect(await withRedis(forgetting.url, (client) => client.get('job'))).toBeNull();
  const policy = await withRedis(keeping.url, (client) => client.config('GET', 'maxmemory-policy'));
  expect(policy).toEqual(['maxmemory-policy', 'noeviction']);
});
