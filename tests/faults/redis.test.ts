import { recordLearning } from '@heed/services/evidence/record-learning';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { raise } from '../support/alerts.ts';
import { learning } from '../support/learning.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { openTestPartnership, type TestPartnershipWithDatabase } from '../support/partnership.ts';
import { startOwnRedis, type OwnRedis } from '../support/servers.ts';
import { startTestWorkers, until, type TestWorkers } from '../support/workers.ts';

let partnership: TestPartnershipWithDatabase;
let redis: OwnRedis;
let mailbox: Mailbox;
let workers: TestWorkers;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
  redis = await startOwnRedis();
  mailbox = await openMailbox();
  workers = await startTestWorkers({
    databaseUrl: partnership.database.appUrl,
    redisUrl: redis.url,
    smtpUrl: mailbox.url,
  });
});

afterAll(async () => {
  await redis.start();
  await workers.close();
  await mailbox.close();
  await redis.remove();
  await partnership.close();
});

const evaluations = () =>
  partnership.inside((tx) => tx.themeEvaluation.count({ where: { themeCode: 'NEG.CHD' } }));

test('a form that is posted while Redis is away is saved, and weighed when Redis is back', async () => {
  await redis.stop();
  const before = await evaluations();
  const { ref } = await recordLearning(partnership.as('reviewer'), learning());
  const saved = await partnership.inside((tx) => tx.learningRecord.findFirst({ where: { ref } }));
  expect(saved).toMatchObject({ ref, status: 'recorded' });
  await until(() => Promise.resolve(workers.lines.some((line) => line.includes('relay waits'))));
  expect(await evaluations()).toBe(before);
  await redis.start();
  await until(async () => (await evaluations()) === before + 1);
});

test('a Redis that is killed and comes back loses no message and doubles none', async () => {
  const before = mailbox.received.length;
  await raise(partnership, { dedupeKey: 'theme:OUT.DA', level: 3 });
  await redis.kill();
  await redis.start();
  const letters = await mailbox.waitFor(before + 3);
  const ids = letters.map(({ parsed }) => parsed.messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a Redis that takes nothing more (out of memory) delays the work and loses none', async () => {
  const before = await evaluations();
  const client = new Redis(redis.url);
  try {
    await client.config('SET', 'maxmemory', '1');
    await recordLearning(partnership.as('reviewer'), learning());
    await until(() => Promise.resolve(workers.lines.some((line) => line.includes('relay waits'))));
    await client.config('SET', 'maxmemory', '0');
    await until(async () => (await evaluations()) === before + 1);
  } finally {
    client.disconnect();
  }
});
