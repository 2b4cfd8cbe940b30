import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Folders } from './folders.ts';
import { findFreePort } from './ports.ts';
import { openLog } from './process-log.ts';
import { withProgress } from './progress.ts';
import { makePassword } from './secrets.ts';
import { choosePostgresHome } from './services/postgres-home.ts';
import { startPostgres } from './services/postgres.ts';
import { findOrInstallRedis } from './services/redis-program.ts';
import { startRedis } from './services/redis.ts';
import type { Supervisor } from './supervisor.ts';

/** Each test file takes a database of its own in Redis. */
const REDIS_DATABASES = '512';

/** The addresses tests read, by the name of their variable. */
export type TestServers = {
  readonly HEED_TEST_POSTGRES_URL: string;
  readonly HEED_TEST_REDIS_URL: string;
};

/**
 * Starts a fresh PostgreSQL and a fresh Redis in a temporary folder. The supervisor stops them and throws the folder
 * away; the demonstration's are never touched.
 */
export async function bringTestServers(
  folders: Folders,
  supervisor: Supervisor,
): Promise<TestServers> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heed-test-'));
  await chmod(folder, 0o755);
  await supervisor.add({
    name: 'The temporary folder',
    stop: () => rm(folder, { recursive: true, force: true }),
  });
  const postgres = await withProgress('Starting a throw-away PostgreSQL', async () =>
    startPostgres({
      home: await choosePostgresHome({ dataFolder: folder }),
      port: await findFreePort(),
      password: makePassword(),
      log: openLog(folders.logs, 'test-postgres'),
      settings: { max_connections: '200' },
    }),
  );
  await supervisor.add({
    name: 'PostgreSQL',
    process: postgres.process,
    stop: () => postgres.stop('immediate'),
  });
  const installLog = openLog(folders.logs, 'redis-install');
  const program = await findOrInstallRedis({
    log: installLog,
    logFile: path.join(folders.logs, 'redis-install.log'),
  });
  const redis = await withProgress('Starting a throw-away Redis', async () =>
    startRedis({
      program,
      folder: path.join(folder, 'redis'),
      port: await findFreePort(),
      password: makePassword(),
      log: openLog(folders.logs, 'test-redis'),
      settings: { databases: REDIS_DATABASES },
    }),
  );
  await supervisor.add({ name: 'Redis', process: redis.process, stop: redis.stop });
  return {
    HEED_TEST_POSTGRES_URL: postgres.urlOf('postgres'),
    HEED_TEST_REDIS_URL: redis.url,
  };
}
