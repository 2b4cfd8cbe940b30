import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Folders } from './folders.ts';
import type { Servers } from './servers.ts';
import type { Settings } from './settings.ts';

/** The environment of a process, as the operating system takes it. */
export type ProcessEnv = Record<string, string | undefined>;

/**
 * What web, workers and the command line are told. The address of the database's owner is not part of it: the
 * programs that face people can only ever act as the role that row-level security holds for.
 */
export function environmentOf(options: {
  readonly settings: Settings;
  readonly servers: Servers;
  readonly folders: Folders;
}): ProcessEnv {
  const { settings, servers, folders } = options;
  return {
    ...process.env,
    DATABASE_URL: undefined,
    APP_DATABASE_URL: servers.appDatabaseUrl,
    REDIS_URL: servers.redisUrl,
    SMTP_URL: servers.smtpUrl,
    MAIL_SINK_DIR: servers.mailFolder,
    MAIL_FROM: settings.MAIL_FROM,
    AUTH_SECRET: servers.authSecret,
    PUBLIC_URL: settings.PUBLIC_URL,
    PORT: String(settings.PORT),
    HOST: settings.HOST,
    LOG_LEVEL: settings.LOG_LEVEL,
    HEED_DATA_DIR: folders.data,
  };
}

/** Flags for a Node process that is to end when the launcher is gone, however the launcher ended. */
export function endWithLauncher(): string[] {
  return ['--import', pathToFileURL(path.join(import.meta.dirname, 'end-with-launcher.ts')).href];
}
