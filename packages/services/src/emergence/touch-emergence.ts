import type { Step } from '../action.ts';
import { emit } from '../record-step.ts';

// Texts that come together are looked at once.
const SETTLE_MILLISECONDS = 10_000;

/** Has the texts looked through again shortly, because one came or changed. */
export async function touchEmergence(step: Step): Promise<void> {
  await emit(step, 'evidence.recorded', {}, new Date(step.now.getTime() + SETTLE_MILLISECONDS));
}
