/** What marks a record as needing action at once. */
const FLAG_WORDS = {
  immediate_safety: 'Immediate safety concern',
  priority_action: 'Priority action',
  cause_of_concern: 'Cause of concern',
} as const;

export function flagWords(code: string): string {
  const known: Record<string, string> = FLAG_WORDS;
  return known[code] ?? code.replaceAll('_', ' ');
}
