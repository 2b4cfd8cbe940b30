import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { startChild, type Child, type Ending } from '../child.ts';
import { LaunchError } from '../launch-error.ts';

const STOP_PATIENCE_MS = 30_000;
const CONNECT_TIMEOUT_MS = 2000;

/** Keeps every job it acknowledged but the last second's, and refuses new ones rather than forget old ones. */
const SETTINGS: Readonly<Record<string, string>> = {
  bind: '127.0.0.1',
  'protected-mode': 'yes',
  appendonly: 'yes',
  appendfsync: 'everysec',
  'maxmemory-policy': 'noeviction',
  save: '""',
  daemonize: 'no',
  loglevel: 'notice',
};

export type RedisServer = {
  readonly port: number;
  readonly process: Child;
  readonly url: string;
  readonly stop: () => Promise<Ending>;
};

export type RedisOptions = {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly log: Writable;
  /** Settings of the server that differ from the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Commands the server is to forget, so that no slip can empty it. */
  readonly withoutCommands?: readonly string[];
};

/**
 * Starts a Redis on a folder of its own and waits until it takes connections. The password goes through a file only
 * its owner can read, as a command line is visible to all.
 *
 * @throws LaunchError with the server's own last line when it does not start.
 */
export async function startRedis(options: RedisOptions): Promise<RedisServer> {
  const file = await writeSettings(options);
  const ready = Promise.withResolvers<'ready'>();
  const child = startChild({
    name: 'Redis',
    command: options.program,
    args: [file],
    cwd: options.folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    log: options.log,
    onLine: (line) => {
      if (line.includes('Ready to accept connections')) ready.resolve('ready');
    },
  });
  const outcome = await Promise.race([ready.promise, child.ended]);
  if (outcome !== 'ready') throw new LaunchError(`Redis did not start: ${outcome.lastLine}`);
  return {
    port: options.port,
    process: child,
    url: urlOf(options),
    stop: () => child.stop('SIGTERM', STOP_PATIENCE_MS),
  };
}

/**
 * Stops a Redis that a killed run left behind: one on the remembered port that takes our password and works in our
 * folder. Anything else on that port is left alone.
 */
export async function stopLeftOverRedis(options: {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
}): Promise<void> {
  const client = new Redis(urlOf(options), {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const [, folder] = z.array(z.string()).parse(await client.config('GET', 'dir'));
    if (folder === options.folder) await client.shutdown();
  } catch {
    // Nobody there, not a Redis, or not ours: nothing to stop.
  } finally {
    client.disconnect();
  }
}

function urlOf(options: { readonly port: number; readonly password: string }): string {
  return `redis://:${options.password}@127.0.0.1:${options.port}/0`;
}

async function writeSettings(options: RedisOptions): Promise<string> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const file = path.join(options.folder, 'redis.conf');
  const settings = { ...SETTINGS, ...options.settings, port: String(options.port) };
  const lines = [
    ...Object.entries(settings).map(([name, value]) => `${name} ${value}`),
    ...(options.withoutCommands ?? []).map((name) => `rename-command ${name} ""`),
    `dir "${options.folder}"`,
    `requirepass ${options.password}`,
  ];
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return file;
}
