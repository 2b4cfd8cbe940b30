import { openDatabase } from '@heed/db/client';
import { createMailer } from '@heed/mail/transport';
import { encodeAway } from '@heed/meaning/encode-away';
import { parseSender } from './sender.ts';
import { QUEUES, type QueueName } from '@heed/queue/catalogue';
import { findRedisFaults } from '@heed/queue/check-redis';
import { producerConnection, workerConnection } from '@heed/queue/connection';
import { createConsumer, type ConsumerLog } from '@heed/queue/consumer';
import { createProducer } from '@heed/queue/producer';

import { createProcessors } from './processors.ts';
import { startRelay } from './relay-loop.ts';

export type WorkerSettings = {
  databaseUrl: string;
  redisUrl: string;
  smtpUrl: string;
  mailFrom: string;
  publicUrl: string;
  /** Whether texts are compared by what they mean too. */
  sentenceModel: boolean;
  queuePrefix: string;
  /** What this process does: the relay, and the queues it works on. */
  parts: readonly ('relay' | QueueName)[];
};

/**
 * Starts relay and consumers in this process and returns how to close them: no new job is taken, those under way
 * finish, then the connections close. Throws an Error in plain words if Redis is set up so that jobs could be lost.
 */
export async function startWorkers(
  settings: WorkerSettings,
  log: ConsumerLog,
  clock: () => Date = () => new Date(),
): Promise<{ close(): Promise<void> }> {
  const workerRedis = workerConnection(settings.redisUrl);
  const producerRedis = producerConnection(settings.redisUrl);
  const faults = await findRedisFaults(workerRedis);
  if (faults.length > 0) {
    workerRedis.disconnect();
    producerRedis.disconnect();
    throw new Error(faults.join(' '));
  }
  const db = openDatabase({ url: settings.databaseUrl });
  const sender = parseSender(settings.mailFrom);
  const mailer = createMailer({ smtpUrl: settings.smtpUrl, from: sender });
  const processors = createProcessors({
    db,
    mailer,
    publicUrl: settings.publicUrl,
    sender,
    encode: settings.sentenceModel ? encodeAndLog(log) : null,
    clock,
  });
  const consumers = QUEUES.filter((queue) => settings.parts.includes(queue)).map((queue) =>
    createConsumer({
      queue,
      connection: workerRedis,
      prefix: settings.queuePrefix,
      processors,
      log,
    }),
  );
  const producer = createProducer(producerRedis, settings.queuePrefix);
  const relay = settings.parts.includes('relay')
    ? startRelay({ db, url: settings.databaseUrl, producer, log, clock })
    : null;

  return {
    async close() {
      await relay?.close();
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await producer.close();
      await mailer.close();
      workerRedis.disconnect();
      producerRedis.disconnect();
      await db.$disconnect();
    },
  };
}

/** The sentence model; why it could not be used stands in the log. */
function encodeAndLog(log: ConsumerLog) {
  return (sentences: readonly string[]) =>
    encodeAway(sentences).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ error: reason }, 'texts are compared by words alone');
      throw error;
    });
}
