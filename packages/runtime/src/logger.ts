import { pino, type DestinationStream, type Logger } from 'pino';
import type { Env } from './env-schema.ts';

export type { Logger } from 'pino';

/** Keys whose values never reach a log, at any of the first three depths of what is logged. */
const SECRET_KEYS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'email',
  'to',
  'text',
  'body',
  'url',
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'AUTH_SECRET',
];

/** `user:password@` in an address, wherever it turns up: drivers put whole addresses into their messages. */
const CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;

/** Characters a terminal or a line reader would act upon. A log line is one line and shows them as escapes. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * A JSON logger, one line an entry, that hides secrets and free text by key, strips credentials from addresses and
 * writes control characters as escapes, so that nothing a person types can forge a second line.
 *
 * In: the name of the part, the level, and where to write (standard output if left out). Out: a pino logger.
 */
export function createLogger(options: {
  readonly name: string;
  readonly level: Env['LOG_LEVEL'];
  readonly destination?: DestinationStream;
}): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    base: { name: options.name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[hidden]',
    },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: (line: string) => cleanLine(line) },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}

/** What of an error is logged: its kind, message, code and stack. Drivers hang whole queries on the rest. */
function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { kind: error.name, message: error.message, ...code, stack: error.stack ?? '' };
}

function cleanLine(line: string): string {
  const clean = line
    .trimEnd()
    .replace(CREDENTIALS, '$1[hidden]@')
    .replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${clean}\n`;
}
