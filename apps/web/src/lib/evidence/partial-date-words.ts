const PARTS = { 4: { year: 'numeric' }, 7: { month: 'long', year: 'numeric' } } as const;
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A date as precise as it is known: `2026`, `2026-03` or `2026-03-27` as “2026”, “March 2026”, “27 March 2026”. */
export function partialDateWords(text: string): string {
  const parts = text.length === 4 || text.length === 7 ? PARTS[text.length] : DAY;
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(new Date(text));
}
