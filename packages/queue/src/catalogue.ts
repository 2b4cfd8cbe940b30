import type { EventType } from '@heed/domain/events';
import { z } from 'zod';

export const QUEUES = ['triangulation', 'scorecard', 'mail'] as const;
export type QueueName = (typeof QUEUES)[number];

/**
 * Every job and the queue it waits in. A job carries the id of its outbox row and nothing else: Redis is a wake-up
 * wire, and the row in PostgreSQL says what is to be done.
 */
export const JOBS = {
  'theme.evaluate': { queue: 'triangulation' },
  'emergence.scan': { queue: 'triangulation' },
  'indicator.evaluate': { queue: 'triangulation' },
  'panel.judge': { queue: 'triangulation' },
  'scorecard.read': { queue: 'scorecard' },
  'returns.chase': { queue: 'scorecard' },
  'alert.notify': { queue: 'mail' },
  'review.notify': { queue: 'mail' },
  'mail.deliver': { queue: 'mail' },
} as const satisfies Record<string, { queue: QueueName }>;

export type JobName = keyof typeof JOBS;

/** Which job answers which event. An event without a job does not compile. */
export const ROUTES = {
  'theme.touched': 'theme.evaluate',
  'evidence.recorded': 'emergence.scan',
  'indicator.changed': 'indicator.evaluate',
  'panel.touched': 'panel.judge',
  'scorecard.received': 'scorecard.read',
  'returns.due': 'returns.chase',
  'alert.announced': 'alert.notify',
  'review.opened': 'review.notify',
  'notification.written': 'mail.deliver',
} as const satisfies Record<EventType, JobName>;

/** Data of every job. `v` is raised when its shape changes; a worker leaves a version it does not know alone. */
export const JobData = z.strictObject({
  v: z.literal(1),
  eventId: z.uuid(),
  partnershipId: z.uuid(),
});
export type JobData = z.infer<typeof JobData>;

/** True for the name of a job that this release has a processor for. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}
