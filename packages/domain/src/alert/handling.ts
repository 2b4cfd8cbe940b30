import { DomainError } from '../errors.ts';

/** Where people stand with an alert. The level moves apart from it, by the rules of triangulation and trends. */
export type AlertStatus = 'open' | 'acknowledged' | 'assigned' | 'closed';
export const ALERT_STATUS_LABELS: Record<AlertStatus, string> = {
  open: 'New',
  acknowledged: 'Acknowledged',
  assigned: 'Assigned',
  closed: 'Closed',
};

export type AlertStep = 'acknowledge' | 'assign' | 'close';

/** Every step a person may take, from each status: a step that is not listed does not exist. */
const STEPS: Record<AlertStatus, Partial<Record<AlertStep, AlertStatus>>> = {
  open: { acknowledge: 'acknowledged', assign: 'assigned', close: 'closed' },
  acknowledged: { assign: 'assigned', close: 'closed' },
  assigned: { assign: 'assigned', close: 'closed' },
  closed: {},
};

/** The status after a step. Throws a DomainError CONFLICT if the alert has moved on and the step no longer fits. */
export function stepAlert(status: AlertStatus, step: AlertStep): AlertStatus {
  const next = STEPS[status][step];
  if (!next) {
    throw new DomainError(
      'CONFLICT',
      `This alert is already ${ALERT_STATUS_LABELS[status].toLowerCase()}. Look at it again before you go on.`,
    );
  }
  return next;
}

/** The steps open to a person from a status, for the buttons of its page. */
export function stepsFrom(status: AlertStatus): AlertStep[] {
  return (['acknowledge', 'assign', 'close'] as const).filter((step) => STEPS[status][step]);
}
