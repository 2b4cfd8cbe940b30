import { Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';

import { isJobName, JobData, type JobName, type QueueName } from './catalogue.ts';

/** One processor a job; the compiler asks for each. */
export type Processors = { [J in JobName]: (data: JobData) => Promise<void> };

export type ConsumerLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/**
 * Works the jobs of one queue. A job of unknown name, or with data of a version or shape this release does not know,
 * is put aside with a warning and never throws: its outbox row stays owed for a release that knows it.
 */
export function createConsumer({
  queue,
  connection,
  prefix,
  processors,
  log,
}: {
  queue: QueueName;
  connection: Redis;
  prefix: string;
  processors: Processors;
  log: ConsumerLog;
}): Worker {
  const worker = new Worker(queue, (job) => work(job, processors, log), {
    connection,
    prefix,
    concurrency: 5,
    lockDuration: 15_000,
    stalledInterval: 5_000,
    // A stalled job is only late: its outbox row decides how often it is tried.
    maxStalledCount: 1_000,
  });
  worker.on('error', (error) => log.warn({ queue, error: error.message }, 'queue connection'));
  worker.on('failed', (job, error) =>
    log.error(
      { queue, job: job?.name, eventId: job?.data?.eventId, error: error.message },
      'job failed',
    ),
  );
  return worker;
}

async function work(job: Job, processors: Processors, log: ConsumerLog): Promise<void> {
  const data = JobData.safeParse(job.data);
  if (!isJobName(job.name) || !data.success) {
    log.warn({ job: job.name, id: job.id }, 'job of unknown name or version put aside');
    return;
  }
  await processors[job.name](data.data);
}
