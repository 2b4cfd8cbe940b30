import type { Writable } from 'node:stream';
import pg from 'pg';
import { startChild, type Child, type Ending } from '../child.ts';
import { LaunchError } from '../launch-error.ts';
import {
  OWNER,
  dataFolderOf,
  ensureCluster,
  postgresEnv,
  stopLeftOver,
} from './postgres-cluster.ts';
import type { PostgresHome } from './postgres-home.ts';

const START_ATTEMPTS = 20;
const ATTEMPT_PAUSE_MS = 500;
const STOP_PATIENCE_MS = 60_000;

/**
 * Durability as the design asks for it; loopback only and no socket file; and a log that names faults but never the
 * rows or statements in them, which may hold what people wrote.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  idle_in_transaction_session_timeout: '60s',
  lock_timeout: '30s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** How PostgreSQL is asked to stop: let nothing in and roll back (`fast`), or as if it had crashed (`immediate`). */
export type StopMode = 'fast' | 'immediate';

export type PostgresServer = {
  readonly port: number;
  readonly process: Child;
  /** The address of one of its databases, signed in as the owner. */
  readonly urlOf: (database: string) => string;
  readonly stop: (mode: StopMode) => Promise<Ending>;
};

export type PostgresOptions = {
  readonly home: PostgresHome;
  readonly port: number;
  readonly password: string;
  readonly log: Writable;
  /** Settings of the server that differ from the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Starts a PostgreSQL on its home, making the data folder first if there is none, and waits until it takes
 * connections.
 *
 * @throws LaunchError with the server's own last line when it does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  await stopLeftOver(options);
  await ensureCluster(options);
  for (let attempt = 1; ; attempt += 1) {
    const result = await tryStart(options);
    if ('ended' in result) return serverFor(options, result);
    // The backends of a killed server need a moment to notice; until then their memory is in the way.
    const passing = /shared memory block|already exists/.test(result.lastLine);
    if (!passing || attempt === START_ATTEMPTS) {
      throw new LaunchError(`PostgreSQL did not start: ${result.lastLine}`);
    }
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_PAUSE_MS));
  }
}

/** Makes a database unless it exists. True if it was made. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}

function tryStart(options: PostgresOptions): Promise<Child | Ending> {
  const settings = Object.entries({ ...SETTINGS, ...options.settings });
  return new Promise((resolve) => {
    let why = '';
    const child = startChild({
      name: 'PostgreSQL',
      command: options.home.programs.postgres,
      args: [
        '-D',
        dataFolderOf(options.home),
        '-p',
        String(options.port),
        ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      cwd: options.home.folder,
      env: postgresEnv(),
      log: options.log,
      user: options.home.user,
      onLine: (line) => {
        if (line.includes('FATAL:')) why = line;
        if (line.includes('database system is ready to accept connections')) resolve(child);
      },
    });
    void child.ended.then((ending) => resolve({ ...ending, lastLine: why || ending.lastLine }));
  });
}

function serverFor(options: PostgresOptions, child: Child): PostgresServer {
  return {
    port: options.port,
    process: child,
    urlOf: (database) =>
      `postgresql://${OWNER}:${options.password}@127.0.0.1:${options.port}/${database}`,
    stop: (mode) => child.stop(mode === 'fast' ? 'SIGINT' : 'SIGQUIT', STOP_PATIENCE_MS),
  };
}
