import { workerConnection } from '@heed/queue/connection';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { raise } from '../../support/alerts.ts';
import { learning } from '../../support/learning.ts';
import { openMailbox, type Mailbox } from '../../support/mailbox.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';
import { createTestRedis, type TestRedis } from '../../support/redis.ts';
import { startOwnRedis } from '../../support/servers.ts';
import { startTestWorkers, until, type TestWorkers } from '../../support/workers.ts';

let partnership: TestPartnershipWithDatabase;
let redis: TestRedis;
let mailbox: Mailbox;
let workers: TestWorkers;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
  redis = await createTestRedis();
  mailbox = await openMailbox();
  workers = await start();
});

afterAll(async () => {
  await workers.close();
  await mailbox.close();
  await redis.release();
  await partnership.close();
});

function start(redisUrl = redis.url): Promise<TestWorkers> {
  return startTestWorkers({
    databaseUrl: partnership.database.appUrl,
    redisUrl,
    smtpUrl: mailbox.url,
  });
}

/** Writes an outbox row that this release did not write, and gives its id. */
function owe(type: string, version: number): Promise<string> {
  return partnership.inside(async (tx) => {
    const { id } = await tx.outboxEvent.create({
      data: { partnershipId: partnership.id, type, version, payload: { themeCode: 'NEG' } },
    });
    return id;
  });
}

const rowOf = (id: string) =>
  partnership.inside((tx) => tx.outboxEvent.findUniqueOrThrow({ where: { id } }));
const evaluations = (themeCode: string) =>
  partnership.inside((tx) => tx.themeEvaluation.count({ where: { themeCode } }));

describe('what is owed', () => {
  test('is done by the workers: an alert’s mail arrives, once for each recipient', async () => {
    const ref = await raise(partnership, { dedupeKey: 'theme:OUT.DA' });
    const letters = await mailbox.waitFor(2);
    expect(letters.map(({ to }) => to[0]).toSorted()).toEqual([
      'analyst@example.org',
      'chair@example.org',
    ]);
    expect(letters.every(({ parsed }) => parsed.text?.includes(ref))).toBe(true);
  });

  test('of a form is weighed without anyone asking', async () => {
    const before = await evaluations('NEG.CHD');
    await recordLearning(partnership.as('reviewer'), learning());
    await until(async () => (await evaluations('NEG.CHD')) === before + 1);
  });

  test.each([
    ['an unknown type', 'theme.forgotten', 1, 'unknown event theme.forgotten'],
    ['an unknown version', 'theme.touched', 9, 'unknown version 9 of theme.touched'],
  ])(
    'of %s is put aside with its reason, and the rest goes on',
    async (_name, type, version, reason) => {
      const id = await owe(type, version);
      const before = await evaluations('NEG.CHD');
      await until(async () => (await rowOf(id)).parkedAt !== null);
      expect(await rowOf(id)).toMatchObject({ lastError: reason, doneAt: null });
      await recordLearning(partnership.as('reviewer'), learning());
      await until(async () => (await evaluations('NEG.CHD')) === before + 1);
    },
  );

  test('is done though Redis forgot everything: the row is handed over again', async () => {
    const before = await evaluations('NEG.CHD');
    await recordLearning(partnership.as('reviewer'), learning());
    await redis.flush();
    await until(async () => (await evaluations('NEG.CHD')) === before + 1);
  });

  test('is done once by two sets of workers', async () => {
    const second = await start();
    const before = mailbox.received.length;
    await raise(partnership, { dedupeKey: 'theme:OUT.SUB', level: 3 });
    await mailbox.waitFor(before + 3);
    await until(async () => (await owedNow()) === 0);
    await second.close();
    expect(mailbox.received).toHaveLength(before + 3);
  });
});

const owedNow = () =>
  partnership.inside((tx) =>
    tx.outboxEvent.count({
      where: { doneAt: null, parkedAt: null, nextAt: { lt: new Date(Date.now() + 60_000) } },
    }),
  );

describe('a job', () => {
  test.each([
    [
      'of unknown name',
      'theme.forget',
      { v: 1, eventId: crypto.randomUUID(), partnershipId: crypto.randomUUID() },
    ],
    ['of unknown version', 'theme.evaluate', { v: 2, eventId: 'x' }],
    ['of no shape at all', 'theme.evaluate', 'not an object'],
  ])('%s is put aside with a word, and the queue goes on', async (_name, name, data) => {
    const connection = workerConnection(redis.url);
    const queue = new Queue('triangulation', { connection, prefix: 'test' });
    const job = await queue.add(name, data);
    await until(() =>
      Promise.resolve(workers.lines.some((line) => line.includes(`"id":"${job.id}"`))),
    );
    expect(workers.lines.at(-1)).toMatch(/unknown name or version put aside/);
    const before = await evaluations('NEG.CHD');
    await recordLearning(partnership.as('reviewer'), learning());
    await until(async () => (await evaluations('NEG.CHD')) === before + 1);
    await queue.close();
    connection.disconnect();
  });
});

describe('workers', () => {
  test('close in good order while there is work, and the next finish it', async () => {
    const before = mailbox.received.length;
    await raise(partnership, { dedupeKey: 'theme:OUT.HOM', level: 3 });
    await workers.close();
    workers = await start();
    await mailbox.waitFor(before + 3);
    await until(async () => (await owedNow()) === 0);
    expect(mailbox.received).toHaveLength(before + 3);
  }, 20_000);

  test.each([
    ['keeps nothing on disk', { appendonly: 'no' }, /append-only file/],
    ['may evict jobs', { 'maxmemory-policy': 'allkeys-lru' }, /may evict jobs/],
  ])('refuse a Redis that %s', async (_name, settings, words) => {
    const unfit = await startOwnRedis(settings);
    try {
      await expect(start(unfit.url)).rejects.toThrow(words);
    } finally {
      await unfit.remove();
    }
  });
});
