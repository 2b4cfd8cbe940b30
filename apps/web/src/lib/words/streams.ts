import { Stream, STREAMS } from '@heed/domain/vocabulary';

import { inWords } from './lists.ts';
import type { TagWords } from './tag.ts';

/** A stream of evidence by its code: “practitioner voice”. */
export function streamName(code: string): string {
  const known = Stream.safeParse(code);
  return known.success ? STREAMS[known.data] : code;
}

/** A word for each stream, for the columns of the matrix. */
export const STREAM_WORDS: Record<Stream, string> = {
  S1: 'Reviews',
  S2: 'Audits',
  S3: 'Inspection',
  S4: 'Scrutiny',
  S5: 'Scorecard',
  S6: 'Practice',
  S7: 'People',
  S8: 'Research',
  S9: 'Threats',
  S10: 'Escalation',
  S11: 'Actions',
};

/** Several streams in their order: “inspection, scorecard and people’s voice”. */
export function streamNames(codes: readonly string[]): string {
  const order = [...codes].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return inWords(order.map(streamName));
}

/** What one stream says about one theme, and whether what was due has come. */
export type StreamStanding = { side: string; origins: number; due: string | null };

const SAYS: Record<string, TagWords> = {
  concern: { text: 'Concern', colour: 'orange' },
  assurance: { text: 'Assurance', colour: 'green' },
  mixed: { text: 'Mixed', colour: 'purple' },
  not_independent: { text: 'Not counted', colour: 'grey' },
};

/**
 * The cell of the convergence matrix. Lateness shows only where the stream says nothing; something was said but too
 * weakly to count is “weak”. Null: nothing said, nothing due.
 */
export function cellWords({ side, origins, due }: StreamStanding): TagWords | null {
  if (side === 'not_independent') return origins > 0 ? (SAYS['not_independent'] ?? null) : null;
  const says = SAYS[side];
  if (says) return says;
  if (due === 'late') return { text: 'Late', colour: 'yellow' };
  if (due === 'blind') return { text: 'Blind', colour: 'yellow' };
  return origins > 0 ? { text: 'Weak', colour: 'grey' } : null;
}
