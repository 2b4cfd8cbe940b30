import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { findFreePort } from '@heed/launcher/ports';
import { findProgram } from '@heed/launcher/programs';
import { choosePostgresHome } from '@heed/launcher/services/postgres-home';
import { startPostgres, type StopMode } from '@heed/launcher/services/postgres';
import { startRedis } from '@heed/launcher/services/redis';

/** A server of one test's own, to be hurt as it likes. Its address stays the same through every restart. */
export type OwnServer<Stop extends unknown[]> = {
  readonly url: string;
  /** Stops it in order and waits until it is gone. */
  readonly stop: (...how: Stop) => Promise<void>;
  /** `kill -9`, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it if it runs and throws its data away. */
  readonly remove: () => Promise<void>;
};

export type OwnPostgres = OwnServer<[mode: StopMode]>;
export type OwnRedis = OwnServer<[]>;

/** Starts a PostgreSQL as `npm start` would, in a temporary folder. `url` is the superuser's. */
export async function startOwnPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnPostgres> {
  const folder = await temporaryFolder();
  const options = {
    home: await choosePostgresHome({ dataFolder: folder }),
    port: await findFreePort(),
    password: 'only-for-this-test',
    log: nowhere(),
    settings,
  };
  let server = await startPostgres(options);
  return {
    url: server.urlOf('postgres'),
    stop: async (mode) => void (await server.stop(mode)),
    kill: async () => {
      server.process.signal('SIGKILL');
      await server.process.ended;
    },
    start: async () => {
      if (server.process.hasEnded()) server = await startPostgres(options);
    },
    remove: async () => {
      await server.stop('immediate');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a Redis as `npm start` would, in a temporary folder; other settings, such as `appendonly: 'no'` for one that
 * forgets everything, are given by name.
 */
export async function startOwnRedis(
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnRedis> {
  const program = await findProgram(['redis-server', 'valkey-server']);
  if (program === undefined) throw new Error('This test needs redis-server or valkey-server.');
  const folder = await temporaryFolder();
  const options = {
    program,
    folder: path.join(folder, 'redis'),
    port: await findFreePort(),
    password: 'only-for-this-test',
    log: nowhere(),
    settings,
  };
  let server = await startRedis(options);
  return {
    url: server.url,
    stop: async () => void (await server.stop()),
    kill: async () => {
      server.process.signal('SIGKILL');
      await server.process.ended;
    },
    start: async () => {
      if (server.process.hasEnded()) server = await startRedis(options);
    },
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Reachable for the user PostgreSQL runs as when the tests run as root. */
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heed-own-'));
  await chmod(folder, 0o755);
  return folder;
}

function nowhere(): Writable {
  return new PassThrough().resume();
}
