import { z } from 'zod';

/**
 * Everything that makes work for somebody later. A payload holds ids and codes only: what they name is read from
 * the database when the work is done. A changed payload is a new version.
 */
export const EVENTS = {
  /** Evidence, a reading, a due date or an instant touched a theme family: it is to be weighed again. */
  'theme.touched': {
    version: 1,
    payload: z.strictObject({ themeCode: z.string().min(1) }),
  },
  /** Something was recorded, or a week has passed: the texts are to be looked through for what emerges. */
  'evidence.recorded': {
    version: 1,
    payload: z.strictObject({}),
  },
  /** A scorecard file was received and is to be read. */
  'scorecard.received': {
    version: 1,
    payload: z.strictObject({ importId: z.uuid() }),
  },
  /** Figures of an indicator changed: its trend is to be judged again. */
  'indicator.changed': {
    version: 1,
    payload: z.strictObject({ indicatorId: z.uuid() }),
  },
  /** What the trend engine says of a measure changed: the whole panel is to be looked at again. */
  'panel.touched': {
    version: 1,
    payload: z.strictObject({}),
  },
  /** An alert was raised or changed so that people must be told. */
  'alert.announced': {
    version: 1,
    payload: z.strictObject({ alertId: z.uuid(), revision: z.int().min(1) }),
  },
  /** A message to one person is written and is to be sent. */
  'notification.written': {
    version: 1,
    payload: z.strictObject({ notificationId: z.uuid() }),
  },
  /** A priority review was opened and the people who decide must be told. */
  'review.opened': {
    version: 1,
    payload: z.strictObject({ reviewId: z.uuid() }),
  },
  /** A day has begun: targets of the day come into force, and returns that are out are asked for. */
  'returns.due': {
    version: 1,
    payload: z.strictObject({}),
  },
} as const;

export type EventType = keyof typeof EVENTS;
export type EventPayload<T extends EventType> = z.infer<(typeof EVENTS)[T]['payload']>;

/** True for the name of an event that this release knows. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type);
}
