import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { openDatabase, type Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import type { Actor } from '@heed/domain/permissions';
import { loadPartnership } from '@heed/services/demo/load-partnership';
import { loadPeople } from '@heed/services/demo/load-people';
import { drainOwed } from '@heed/services/demo/drain';
import { readActor } from '@heed/services/people/find-actor';

import { createTestDatabase } from '../support/database.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { createTestRedis } from '../support/redis.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKS = new URL('../../prisma/packs/', import.meta.url);

/** A partnership with its plan and people and no evidence, on a database and a queue of its own. */
export type Setting = {
  db: Database;
  ownerUrl: string;
  appUrl: string;
  redisUrl: string;
  partnershipId: string;
  reviewer: Actor;
  close(): Promise<void>;
};

export async function openSetting(): Promise<Setting> {
  const database = await createTestDatabase();
  const redis = await createTestRedis();
  const db = openDatabase({ url: database.appUrl });
  const now = new Date();
  const { id } = await loadPartnership(db, { packs: await readPacks(), today: null, now });
  const people = await loadPeople(db, { partnershipId: id, now });
  const reviewerId = people.find(({ email }) => email.startsWith('reviewer@'))?.personId ?? '';
  const reviewer = await withPartnership(db, id, (tx) => readActor(tx, reviewerId, new Date()));
  if (!reviewer) throw new Error('there is no reviewer');
  // The first weighing of every theme is not part of what is measured.
  await drainOwed(db, { partnershipId: id, clock: () => new Date() });
  return {
    db,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    redisUrl: redis.url,
    partnershipId: id,
    reviewer,
    async close() {
      await db.$disconnect();
      await redis.release();
      await database.drop();
    },
  };
}

async function readPacks() {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`${name}.json`, PACKS), 'utf8'));
  return {
    plan: await read('plan-dudley-2022'),
    themes: await read('themes-1'),
    terms: await read('terms-1'),
    agencies: await read('agencies-1'),
    triangulation: await read('tri-1'),
    deadlines: await read('england-1'),
    calendar: await read('calendar-england-and-wales'),
  };
}

export type RunningWorkers = { mailbox: Mailbox; stop(): Promise<void> };

/** The workers as they run in production: a process of their own, with a real mail server to hand e-mail to. */
export async function startWorkersFor({ appUrl, redisUrl }: Setting): Promise<RunningWorkers> {
  const mailbox = await openMailbox();
  const child = spawn(process.execPath, ['workers/src/main.ts'], {
    cwd: ROOT,
    env: {
      NODE_ENV: 'production',
      APP_DATABASE_URL: appUrl,
      REDIS_URL: redisUrl,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Heed <heed@heed.example>',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return {
    mailbox,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await mailbox.close();
    },
  };
}

/** Asks again and again until `holds`, `everyMs` apart; throws after a minute. */
export async function waitUntil(
  what: string,
  holds: () => Promise<boolean> | boolean,
  everyMs = 1,
): Promise<void> {
  const until = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`${what} did not come within a minute`);
    await pause(everyMs);
  }
}
