import { readProcessEnv } from '@heed/runtime/env';
import { createLogger } from '@heed/runtime/logger';

import { startWorkers } from './start-workers.ts';

const CLOSE_WITHIN_MILLISECONDS = 20_000;

const env = readProcessEnv([
  'APP_DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'SENTENCE_MODEL',
  'WORKERS',
]);
const log = createLogger({ name: 'workers', level: env.LOG_LEVEL });

const workers = await startWorkers(
  {
    databaseUrl: env.APP_DATABASE_URL,
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    publicUrl: env.PUBLIC_URL,
    sentenceModel: env.SENTENCE_MODEL,
    queuePrefix: 'heed',
    parts: env.WORKERS,
  },
  log,
);
log.info({ parts: env.WORKERS }, 'workers started');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MILLISECONDS).unref();
    void workers.close().then(() => process.exit(0));
  });
}
