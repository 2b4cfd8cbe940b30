/** Why a theme has its level (tri-1, the decision table) and why a measure raised an alert. */
const REASON_WORDS = {
  safety_override: 'An immediate safety concern was flagged',
  convergent: 'Three or more independent sources agree, and harm could be serious',
  convergent_held_back: 'Three or more independent sources agree, held below the top level',
  contested: 'Sources contradict each other: someone needs to reconcile them',
  emerging: 'Two independent sources agree',
  grave_case: 'A very serious local case in the last 90 days',
  blind_priority: 'Evidence that was due on a theme of the plan has not come, twice or more',
  special_cause: 'A priority measure changed beyond its normal variation',
  deadline_breach: 'A deadline has passed',
  emerging_low_impact: 'Two independent sources agree, on a theme judged of low impact',
  single: 'One independent source raises a concern',
  blind: 'Evidence that was due has not come, twice or more',
  assured: 'At least two sources give assurance and none raises a concern',
  quiet: 'No source raises a concern',
  'step-1': 'The newest figure stands out from the years before it',
  'special-cause-1': 'The measure changed beyond its normal variation',
} as const;

/** A reason code in words; a code of a later pack is shown as it is. */
export function reasonWords(code: string): string {
  const known: Record<string, string> = REASON_WORDS;
  return known[code] ?? code.replaceAll('_', ' ');
}

/** What kept a convergent theme below the executive level. */
const HELD_BACK_WORDS = {
  confidence: 'confidence is below moderate',
  impact: 'its impact is below 4 or not set',
  stale: 'the newest local evidence is more than a year old',
} as const;

export function heldBackWords(code: string): string {
  const known: Record<string, string> = HELD_BACK_WORDS;
  return known[code] ?? code;
}

/** What people are asked to do beside deciding. */
const TASK_WORDS = {
  reconcile: 'Reconcile what contradicts: find out why the sources disagree',
  set_impact: 'Set the impact: how much harm could this do?',
} as const;

export function taskWords(code: string): string {
  const known: Record<string, string> = TASK_WORDS;
  return known[code] ?? code.replaceAll('_', ' ');
}
