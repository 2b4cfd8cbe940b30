import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

import { JOBS, QUEUES, type JobData, type JobName, type QueueName } from './catalogue.ts';

export type JobToAdd = { name: JobName; data: JobData; attempt: number };

export type Producer = {
  /** Adds the jobs; throws if Redis did not take them all. */
  add(jobs: readonly JobToAdd[]): Promise<void>;
  /** Jobs that wait or run, over all queues. */
  inFlight(): Promise<number>;
  close(): Promise<void>;
};

/** A producer on `connection`. `prefix` keeps several installations apart on one Redis. */
export function createProducer(connection: Redis, prefix: string): Producer {
  const queues = new Map<QueueName, Queue>(
    QUEUES.map((name) => [name, new Queue(name, { connection, prefix, defaultJobOptions })]),
  );
  for (const queue of queues.values()) queue.on('error', () => undefined);
  const allQueues = [...queues.values()];

  return {
    async add(jobs) {
      for (const [name, queue] of queues) {
        const mine = jobs.filter((job) => JOBS[job.name].queue === name);
        if (mine.length === 0) continue;
        await queue.addBulk(
          mine.map(({ name: jobName, data, attempt }) => ({
            name: jobName,
            data,
            // The same dispatch of the same row is the same job; a later dispatch is a new one.
            opts: { jobId: `o-${data.eventId}-${attempt}` },
          })),
        );
      }
    },
    async inFlight() {
      const counts = await Promise.all(
        allQueues.map((queue) => queue.getJobCounts('wait', 'active')),
      );
      return counts.flatMap((count) => Object.values(count)).reduce((sum, count) => sum + count, 0);
    },
    async close() {
      await Promise.all(allQueues.map((queue) => queue.close()));
    },
  };
}

const defaultJobOptions = {
  // The outbox dispatches again; a job is tried once.
  attempts: 1,
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 86_400, count: 5_000 },
};
