import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import type { Folders } from './folders.ts';
import { LaunchError } from './launch-error.ts';
import { findFreePort } from './ports.ts';
import { openLog } from './process-log.ts';
import { say, withProgress } from './progress.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { startMailSink } from './services/mail-sink.ts';
import { stopLeftOver } from './services/postgres-cluster.ts';
import { choosePostgresHome, type PostgresHome } from './services/postgres-home.ts';
import { ensureDatabase, startPostgres } from './services/postgres.ts';
import { findOrInstallRedis } from './services/redis-program.ts';
import { startRedis, stopLeftOverRedis } from './services/redis.ts';
import type { Settings } from './settings.ts';
import { readState, writeState } from './state.ts';
import type { Supervisor } from './supervisor.ts';

const DATABASE = 'heed';
const WRONG_PASSWORD = '28P01';
/** The role web and workers sign in as. The migrations make it, with the password in its address. */
const APP_ROLE = 'heed_service';
/** No slip at a console may empty the queue. */
const FORGOTTEN_COMMANDS = ['FLUSHALL', 'FLUSHDB'];

/** Where everything is that web and workers talk to. */
export type Servers = {
  readonly databaseUrl: string;
  readonly appDatabaseUrl: string;
  readonly redisUrl: string;
  readonly smtpUrl: string;
  readonly mailFolder: string | undefined;
  readonly authSecret: string;
  /** True when the database is Heed's own, which is then filled with the demonstration. */
  readonly isOwnDatabase: boolean;
};

type Plan = {
  readonly folders: Folders;
  readonly secrets: Secrets;
  readonly supervisor: Supervisor;
  readonly ports: { readonly postgres: number; readonly redis: number; readonly smtp: number };
};

/**
 * Brings every server that is not set to one of your own: PostgreSQL, Redis and the SMTP sink, each real, each on a
 * free loopback port that is remembered for the next start. The supervisor stops PostgreSQL last.
 *
 * @throws LaunchError when one of them cannot be brought.
 */
export async function bringServers(options: {
  readonly settings: Settings;
  readonly folders: Folders;
  readonly supervisor: Supervisor;
}): Promise<Servers> {
  const { settings, folders, supervisor } = options;
  const home = settings.DATABASE_URL === undefined ? await chooseHome(folders) : undefined;
  const secrets = await loadSecrets(folders.data);
  const plan: Plan = { folders, secrets, supervisor, ports: await choosePorts(folders, secrets) };
  await writeState(folders.data, { postgresHome: home?.folder, ports: plan.ports });
  // Installing Redis may take a while, and PostgreSQL has to be the first part to be taken into care.
  const [postgres, redisProgram] = await Promise.all([
    home === undefined ? undefined : bringPostgres(plan, home),
    settings.REDIS_URL === undefined ? findRedis(folders) : undefined,
  ]);
  return {
    databaseUrl: settings.DATABASE_URL ?? postgres?.ownerUrl ?? '',
    appDatabaseUrl: settings.APP_DATABASE_URL ?? postgres?.appUrl ?? '',
    redisUrl: settings.REDIS_URL ?? (await bringRedis(plan, redisProgram ?? '')),
    smtpUrl: settings.SMTP_URL ?? (await bringMailSink(plan)),
    mailFolder: settings.SMTP_URL === undefined ? folders.mail : undefined,
    authSecret: settings.AUTH_SECRET ?? secrets.auth,
    isOwnDatabase: postgres !== undefined,
  };
}

async function chooseHome(folders: Folders): Promise<PostgresHome> {
  await mkdir(folders.data, { recursive: true });
  const { postgresHome } = await readState(folders.data);
  const home = await choosePostgresHome({ dataFolder: folders.data, remembered: postgresHome });
  // Before ports are chosen, so that a server left by a killed run gives its own port free again.
  await stopLeftOver({ home, log: openLog(folders.logs, 'postgres-left-over') });
  if (!home.folder.startsWith(folders.data)) {
    say(`PostgreSQL's user cannot reach ${folders.data}, so its data are in ${home.folder}`);
  }
  return home;
}

async function choosePorts(folders: Folders, secrets: Secrets): Promise<Plan['ports']> {
  const { ports } = await readState(folders.data);
  const left = ports['redis'];
  if (left !== undefined) {
    await stopLeftOverRedis({ folder: folders.redis, port: left, password: secrets.redis });
  }
  return {
    postgres: await findFreePort(ports['postgres']),
    redis: await findFreePort(left),
    smtp: await findFreePort(ports['smtp']),
  };
}

async function bringPostgres(plan: Plan, home: PostgresHome) {
  const server = await withProgress('Starting PostgreSQL', () =>
    startPostgres({
      home,
      port: plan.ports.postgres,
      password: plan.secrets.postgresOwner,
      log: openLog(plan.folders.logs, 'postgres'),
    }),
  );
  await plan.supervisor.add({
    name: 'PostgreSQL',
    process: server.process,
    stop: () => server.stop('fast'),
  });
  await ensureDatabase(server, DATABASE).catch((error: unknown) => {
    if (errorCode(error) !== WRONG_PASSWORD) throw error;
    throw new LaunchError(
      `PostgreSQL in ${home.folder} does not take the password in ${plan.folders.data}/secrets.json. Put back the file it was made with, or move both away to begin anew.`,
    );
  });
  const place = `127.0.0.1:${server.port}/${DATABASE}`;
  return {
    ownerUrl: server.urlOf(DATABASE),
    appUrl: `postgresql://${APP_ROLE}:${plan.secrets.postgresApp}@${place}`,
  };
}

function findRedis(folders: Folders): Promise<string> {
  const logFile = path.join(folders.logs, 'redis-install.log');
  return findOrInstallRedis({ log: openLog(folders.logs, 'redis-install'), logFile });
}

async function bringRedis(plan: Plan, program: string): Promise<string> {
  const server = await withProgress('Starting Redis', () =>
    startRedis({
      program,
      folder: plan.folders.redis,
      port: plan.ports.redis,
      password: plan.secrets.redis,
      log: openLog(plan.folders.logs, 'redis'),
      withoutCommands: FORGOTTEN_COMMANDS,
    }),
  );
  await plan.supervisor.add({ name: 'Redis', process: server.process, stop: server.stop });
  return server.url;
}

async function bringMailSink(plan: Plan): Promise<string> {
  const sink = await startMailSink({
    folder: plan.folders.mail,
    port: plan.ports.smtp,
    log: openLog(plan.folders.logs, 'mail'),
  });
  await plan.supervisor.add({ name: 'The mail sink', stop: sink.stop });
  return sink.url;
}
