import { z } from 'zod';

/**
 * Every environment variable Heed reads, in the order `.env.example` prints them. One table feeds the check at
 * start, the printed example and the types, so that they cannot disagree.
 */
export type EnvSection = 'Servers' | 'Web' | 'E-mail' | 'Operation' | 'Tests';

type Variable<Schema extends z.ZodType> = {
  readonly section: EnvSection;
  readonly schema: Schema;
  readonly description: string;
  /** A value a reader can copy; for a secret, one that is plainly not real. */
  readonly example: string;
  /** The value is never shown: not in an error, not in a log. */
  readonly secret: boolean;
};

function variable<Schema extends z.ZodType>(given: Variable<Schema>): Variable<Schema> {
  return given;
}

function urlOf(protocols: readonly string[]) {
  return z.string().refine((value) => protocols.includes(protocolOf(value)), {
    error: `must be an address beginning with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

const POSTGRES_URL = urlOf(['postgresql:', 'postgres:']);
const REDIS_URL = urlOf(['redis:', 'rediss:']);
const FOLDER = z.string().min(1, { error: 'must name a folder' });
const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a port number from 1 to 65535' })
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, {
    error: 'must be a port number from 1 to 65535',
  });

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const WORKER_PARTS = ['relay', 'triangulation', 'scorecard', 'mail'] as const;

const workerParts = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .pipe(
    z.array(z.enum(WORKER_PARTS, { error: `must be a list of ${WORKER_PARTS.join(', ')}` })).min(1),
  );

export const ENV = {
  DATABASE_URL: variable({
    section: 'Servers',
    schema: POSTGRES_URL,
    description:
      'PostgreSQL (17 or later) as the role that owns the tables. Used by migrations and operation commands only. Leave it out and Heed starts a PostgreSQL of its own.',
    example: 'postgresql://heed_owner:change-me@localhost:5432/heed',
    secret: true,
  }),
  APP_DATABASE_URL: variable({
    section: 'Servers',
    schema: POSTGRES_URL,
    description:
      'The same database as the role web and workers use. It owns nothing, so row-level security holds for it.',
    example: 'postgresql://heed_service:change-me@localhost:5432/heed',
    secret: true,
  }),
  REDIS_URL: variable({
    section: 'Servers',
    schema: REDIS_URL,
    description:
      'Redis or Valkey with appendonly yes and maxmemory-policy noeviction. Leave it out and Heed starts one of its own.',
    example: 'redis://:change-me@localhost:6379/0',
    secret: true,
  }),
  PUBLIC_URL: variable({
    section: 'Web',
    schema: urlOf(['http:', 'https:'])
      .refine((value) => !URL.canParse(value) || new URL(value).pathname === '/', {
        error: 'must be an address without a path',
      })
      .transform((value) => value.replace(/\/+$/, ''))
      .default('http://localhost:3000'),
    description:
      'The address people type. Links in e-mails, cookies and the check of form origins depend on it.',
    example: 'https://heed.example.org',
    secret: false,
  }),
  PORT: variable({
    section: 'Web',
    schema: portNumber.default(3000),
    description: 'The port the web server listens on.',
    example: '3000',
    secret: false,
  }),
  HOST: variable({
    section: 'Web',
    schema: z.string().min(1, { error: 'must be a host name or address' }).default('127.0.0.1'),
    description: 'The address the web server listens on. 0.0.0.0 opens it to the network.',
    example: '127.0.0.1',
    secret: false,
  }),
  AUTH_SECRET: variable({
    section: 'Web',
    schema: z.string().min(32, { error: 'must be at least 32 characters long' }),
    description:
      'Signs sessions. Changing it signs everybody out. With its own PostgreSQL, Heed makes one and keeps it.',
    example: 'at-least-32-random-characters-here',
    secret: true,
  }),
  SMTP_URL: variable({
    section: 'E-mail',
    schema: urlOf(['smtp:', 'smtps:']),
    description:
      'Where e-mail is handed over. Leave it out and Heed keeps it on this machine, readable at /admin/email.',
    example: 'smtps://heed:change-me@mail.example.org:465',
    secret: true,
  }),
  MAIL_FROM: variable({
    section: 'E-mail',
    schema: z
      .string()
      .regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
        error: 'must be an e-mail address, with or without a name before it',
      })
      .default('Heed <heed@heed.example>'),
    description: 'The sender of every e-mail.',
    example: 'Heed <heed@example.org>',
    secret: false,
  }),
  MAIL_SINK_DIR: variable({
    section: 'E-mail',
    schema: FOLDER.optional(),
    description:
      'The folder of messages kept on this machine. Set by the start command when SMTP_URL is left out.',
    example: '.heed/mail',
    secret: false,
  }),
  HEED_DATA_DIR: variable({
    section: 'Operation',
    schema: FOLDER.default('.heed'),
    description:
      'Where the start command keeps its database, queue, e-mail, logs and generated passwords.',
    example: '.heed',
    secret: false,
  }),
  HEED_DEMO: variable({
    section: 'Operation',
    schema: z.stringbool({ error: 'must be true or false' }).optional(),
    description:
      'Load the demonstration partnership at start. By default only into the PostgreSQL Heed started itself.',
    example: 'true',
    secret: false,
  }),
  LOG_LEVEL: variable({
    section: 'Operation',
    schema: z
      .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
      .default('info'),
    description: 'How much is logged.',
    example: 'info',
    secret: false,
  }),
  SENTENCE_MODEL: variable({
    section: 'Operation',
    schema: z.stringbool({ error: 'must be true or false' }).default(true),
    description:
      'Whether new issues are looked for by what texts mean, besides their words. The model takes 200 MB while it reads new texts; false does without, and the page of emerging groups says so.',
    example: 'true',
    secret: false,
  }),
  WORKERS: variable({
    section: 'Operation',
    schema: workerParts.default([...WORKER_PARTS]),
    description: 'Which parts this worker process runs. Split them over processes to grow.',
    example: WORKER_PARTS.join(','),
    secret: false,
  }),
  HEED_TEST_POSTGRES_URL: variable({
    section: 'Tests',
    schema: POSTGRES_URL.optional(),
    description:
      'A throw-away PostgreSQL as superuser. The test command starts one and sets this itself.',
    example: 'postgresql://postgres:change-me@localhost:5433/postgres',
    secret: true,
  }),
  HEED_TEST_REDIS_URL: variable({
    section: 'Tests',
    schema: REDIS_URL.optional(),
    description: 'A throw-away Redis. The test command starts one and sets this itself.',
    example: 'redis://:change-me@localhost:6380',
    secret: true,
  }),
  HEED_CHROMIUM: variable({
    section: 'Tests',
    schema: z.string().min(1, { error: 'must name a program' }).optional(),
    description: 'The browser of the end-to-end tests. By default the first Chromium on the PATH.',
    example: '/usr/bin/chromium',
    secret: false,
  }),
  HEED_TEST_SEED: variable({
    section: 'Tests',
    schema: z
      .union([z.literal('random'), z.coerce.number().int()], {
        error: 'must be a whole number or "random"',
      })
      .default(20222024),
    description: 'Where the cases of property tests begin: a number, or random for new ones.',
    example: 'random',
    secret: false,
  }),
} as const;

export type EnvName = keyof typeof ENV;
export type Env = { [Name in EnvName]: z.output<(typeof ENV)[Name]['schema']> };
