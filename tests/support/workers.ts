import { QUEUES } from '@heed/queue/catalogue';
import { startWorkers } from '@heed/workers/start-workers';
import type { ConsumerLog } from '@heed/queue/consumer';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

export type TestWorkers = {
  /** Every line that the workers logged, as `message {fields}`. */
  readonly lines: string[];
  readonly close: () => Promise<void>;
};

/** Starts relay and consumers in this process, as the product does. */
export async function startTestWorkers(urls: {
  databaseUrl: string;
  redisUrl: string;
  smtpUrl: string;
}): Promise<TestWorkers> {
  const lines: string[] = [];
  const write = (fields: object, message: string) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: ConsumerLog = { info: write, warn: write, error: write };
  const workers = await startWorkers(
    {
      ...urls,
      mailFrom: 'Heed <heed@heed.example>',
      publicUrl: 'https://heed.example',
      sentenceModel: true,
      queuePrefix: 'test',
      parts: ['relay', ...QUEUES],
    },
    log,
  );
  return { lines, close: workers.close };
}

/** Looks until it holds; the test's own timeout bounds it. A failing look counts as not yet. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await pause(LOOK_EVERY_MS);
}
