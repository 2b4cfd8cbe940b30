import { availableParallelism, cpus, totalmem } from 'node:os';

import { Redis } from 'ioredis';
import pg from 'pg';

import { testPostgresUrl, testRedisUrl } from '../support/server-urls.ts';

/** What a reader needs to place the figures; nothing that names the machine. */
export async function describeMachine(): Promise<string[]> {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${gibibytes} GiB of memory, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, PostgreSQL ${await postgresVersion()}, ${await redisVersion()}; database, queue, workers and measurement share the cores`,
  ];
}

async function postgresVersion(): Promise<string> {
  const client = new pg.Client({ connectionString: testPostgresUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  } finally {
    await client.end();
  }
}

async function redisVersion(): Promise<string> {
  const client = new Redis(testRedisUrl());
  try {
    const info = await client.info('server');
    const valkey = /^valkey_version:(\S+)/m.exec(info)?.[1];
    return valkey ? `Valkey ${valkey}` : `Redis ${/^redis_version:(\S+)/m.exec(info)?.[1] ?? ''}`;
  } finally {
    client.disconnect();
  }
}
