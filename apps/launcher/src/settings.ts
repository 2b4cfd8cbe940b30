import { existsSync } from 'node:fs';
import path from 'node:path';
import { readEnv, type Env, type EnvName, type EnvSource } from '@heed/runtime/env';
import { PROJECT_ROOT } from './folders.ts';

const ALWAYS = [
  'HEED_DATA_DIR',
  'HEED_DEMO',
  'HOST',
  'LOG_LEVEL',
  'MAIL_FROM',
  'PORT',
  'PUBLIC_URL',
] as const satisfies readonly EnvName[];

type Replacing = 'DATABASE_URL' | 'APP_DATABASE_URL' | 'REDIS_URL' | 'SMTP_URL' | 'AUTH_SECRET';

/** What was set for a start. Each of the optional ones replaces a part that Heed would bring itself. */
export type Settings = Pick<Env, (typeof ALWAYS)[number]> & Partial<Pick<Env, Replacing>>;

/** The settings of a start: the environment, and behind it `.env` in the checkout. Fails as `settingsFrom` does. */
export function readSettings(): Settings {
  const file = path.join(PROJECT_ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return settingsFrom(process.env);
}

/**
 * Checks the settings of a start. A `PUBLIC_URL` that is not set follows `PORT`. A database of your own needs both its
 * addresses and an `AUTH_SECRET`, as the sessions stored in it must outlive any data folder.
 *
 * @throws EnvError naming everything that is missing or wrong.
 */
export function settingsFrom(source: EnvSource): Settings {
  const settings = readEnv(source, [...ALWAYS, ...replacedBy(source)]);
  if (isSet(source['PUBLIC_URL'])) return settings;
  return { ...settings, PUBLIC_URL: `http://localhost:${settings.PORT}` };
}

function replacedBy(source: EnvSource): Replacing[] {
  const set = (name: Replacing) => isSet(source[name]);
  const ownDatabase = set('DATABASE_URL') || set('APP_DATABASE_URL');
  return [
    ...(ownDatabase ? (['DATABASE_URL', 'APP_DATABASE_URL'] as const) : []),
    ...(ownDatabase || set('AUTH_SECRET') ? (['AUTH_SECRET'] as const) : []),
    ...(['REDIS_URL', 'SMTP_URL'] as const).filter(set),
  ];
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}
