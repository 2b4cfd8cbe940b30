import { verifyAudit } from '@heed/db/audit';
import { openDatabase, type Database } from '@heed/db/client';
import { migrate } from '@heed/db/migrate/migrate';
import { ensureAppRole } from '@heed/db/roles';
import { recordLearning } from '@heed/services/evidence/record-learning';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { raise } from '../support/alerts.ts';
import { learning } from '../support/learning.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { makePartnership, type TestPartnership } from '../support/partnership.ts';
import { createTestRedis, type TestRedis } from '../support/redis.ts';
import { startOwnPostgres, type OwnPostgres } from '../support/servers.ts';
import { startTestWorkers, until, type TestWorkers } from '../support/workers.ts';

let postgres: OwnPostgres;
let db: Database;
let partnership: TestPartnership;
let redis: TestRedis;
let mailbox: Mailbox;
let workers: TestWorkers;

beforeAll(async () => {
  postgres = await startOwnPostgres();
  const app = new URL(postgres.url);
  app.username = 'heed_service';
  app.password = 'only-for-this-test';
  await migrate(postgres.url);
  await ensureAppRole(postgres.url, app.href);
  db = openDatabase({ url: app.href });
  partnership = await makePartnership(db);
  await partnership.drain();
  redis = await createTestRedis();
  mailbox = await openMailbox();
  workers = await startTestWorkers({
    databaseUrl: app.href,
    redisUrl: redis.url,
    smtpUrl: mailbox.url,
  });
});

afterAll(async () => {
  await workers.close();
  await mailbox.close();
  await redis.release();
  await db.$disconnect();
  await postgres.remove();
});

/** Posts a form again under the same key until it is answered, as a browser's person would. */
async function postUntilSaved(input: ReturnType<typeof learning>): Promise<string> {
  let saved = '';
  await until(async () => {
    saved = (await recordLearning(partnership.as('reviewer'), input)).ref;
    return true;
  });
  return saved;
}

const nothingOwed = async () =>
  (await partnership.inside((tx) =>
    tx.outboxEvent.count({
      where: { doneAt: null, nextAt: { lt: new Date(Date.now() + 600_000) } },
    }),
  )) === 0;

test('a server that is stopped at once under load loses no answered form and doubles none', async () => {
  const inputs = Array.from({ length: 40 }, () => learning());
  const answered = new Map<string, string>();
  const waiting = [...inputs];
  async function person(): Promise<void> {
    for (let input = waiting.pop(); input; input = waiting.pop()) {
      answered.set(input.submissionKey, await postUntilSaved(input));
    }
  }
  const people = [person(), person(), person(), person()];
  await until(() => Promise.resolve(answered.size >= 8));
  await postgres.stop('immediate');
  await postgres.start();
  await Promise.all(people);

  const records = await partnership.inside((tx) => tx.learningRecord.findMany());
  const stored = new Map(records.map(({ submissionKey, ref }) => [submissionKey, ref]));
  expect(stored).toEqual(answered);
  await until(nothingOwed);
  const verdict = await partnership.inside(verifyAudit);
  expect(verdict.fault).toBeNull();
  const entries = await partnership.inside((tx) =>
    tx.auditEntry.count({ where: { action: 'learning.recorded' } }),
  );
  expect(entries).toBe(inputs.length);
});

test('a worker whose connection is cut in the middle of its work has it done again, once', async () => {
  const owner = new pg.Client({ connectionString: postgres.url });
  // Inside a transaction the activity stays as it was first seen: another connection watches.
  const watcher = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  await watcher.connect();
  const before = mailbox.received.length;
  const evaluations = () =>
    partnership.inside((tx) => tx.themeEvaluation.count({ where: { themeCode: 'NEG.CHD' } }));
  const weighed = await evaluations();
  // The lock on the table holds the worker between its first write and its commit.
  await owner.query('begin');
  await owner.query('lock table theme_evaluation in exclusive mode');
  await recordLearning(partnership.as('reviewer'), learning());
  const busy = `select pid from pg_stat_activity
    where wait_event_type = 'Lock' and query ilike '%theme_evaluation%' and pid <> pg_backend_pid()`;
  await until(async () => (await watcher.query(busy)).rowCount === 1);
  await watcher.query(`select pg_terminate_backend(pid) from (${busy}) as waiting`);
  await owner.query('commit');
  await until(async () => (await evaluations()) === weighed + 1);
  await raise(partnership, { dedupeKey: 'theme:OUT.DA' });
  await mailbox.waitFor(before + 2);
  await until(nothingOwed);
  expect(await evaluations()).toBe(weighed + 1);
  await owner.end();
  await watcher.end();
});
