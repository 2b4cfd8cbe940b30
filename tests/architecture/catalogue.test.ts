import { openDatabase } from '@heed/db/client';
import { EVENTS } from '@heed/domain/events';
import { createMailer } from '@heed/mail/transport';
import { JOBS, QUEUES, ROUTES } from '@heed/queue/catalogue';
import { createProcessors } from '@heed/workers/processors';
import { parseSender } from '@heed/workers/sender';
import { afterAll, describe, expect, test } from 'vitest';

const NOWHERE = 'localhost:1';
const sender = parseSender('Heed <heed@example.org>');
// Neither connects before it is used, and nothing here uses it.
const db = openDatabase({ url: `postgresql://nobody@${NOWHERE}/none` });
const mailer = createMailer({ smtpUrl: `smtp://${NOWHERE}`, from: sender });

afterAll(async () => {
  await mailer.close();
  await db.$disconnect();
});

describe('from an event to its work', () => {
  const processors = createProcessors({
    db,
    mailer,
    sender,
    encode: null,
    publicUrl: 'https://heed.example.org',
    clock: () => new Date('2026-01-05T09:00:00Z'),
  });

  test('every event has a route, and every route an event', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(EVENTS).sort());
  });

  test('every job has exactly one processor, and every processor a job', () => {
    expect(Object.keys(processors).sort()).toEqual(Object.keys(JOBS).sort());
    expect(new Set(Object.values(processors)).size).toBe(Object.keys(JOBS).length);
  });

  test('every job is asked for by an event', () => {
    expect([...new Set(Object.values(ROUTES))].sort()).toEqual(Object.keys(JOBS).sort());
  });

  test('every queue has a job', () => {
    const used = new Set(Object.values(JOBS).map(({ queue }) => queue));
    expect([...used].sort()).toEqual([...QUEUES].sort());
  });
});
