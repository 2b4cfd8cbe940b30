import {
  Cohort,
  COHORT_LABELS,
  CREDIBILITY_LABELS,
  Polarity,
  POLARITY_LABELS,
  Reliability,
  RELIABILITY_LABELS,
  Scope,
  SCOPE_LABELS,
  SEVERITY_LABELS,
} from '@heed/domain/vocabulary';
import type { TagColour } from '@heed/ui/tag-colours';
import { z } from 'zod';

import type { TagWords } from '#lib/words/tag.ts';

const POLARITY_COLOURS: Record<Polarity, TagColour> = {
  concern: 'orange',
  assurance: 'green',
  mixed: 'purple',
  neutral: 'grey',
};

/** Whether something is a concern or good practice, as a tag. */
export function polarityTag(code: string): TagWords {
  const known = Polarity.safeParse(code);
  if (!known.success) return { text: code, colour: 'grey' };
  return { text: POLARITY_LABELS[known.data], colour: POLARITY_COLOURS[known.data] };
}

export function scopeWords(code: string): string {
  const known = Scope.safeParse(code);
  return known.success ? SCOPE_LABELS[known.data] : code;
}

export function cohortWords(code: string): string {
  const known = Cohort.safeParse(code);
  return known.success ? COHORT_LABELS[known.data] : code;
}

export function severityWords(severity: number): string {
  const labels: Record<number, string> = SEVERITY_LABELS;
  return labels[severity] ?? String(severity);
}

/** The two grades in words, the source first. */
export function gradingWords(grades: { reliability: string; credibility: number }): string[] {
  const reliability = Reliability.safeParse(grades.reliability);
  const credibility: Record<number, string> = CREDIBILITY_LABELS;
  return [
    `Source ${reliability.success ? RELIABILITY_LABELS[reliability.data] : grades.reliability}`,
    `Content ${credibility[grades.credibility] ?? grades.credibility}`,
  ];
}

const Kept = z.object({ reason: z.string() });

/** Why text that looked like a personal identifier stayed; null if there was none. */
export function keptBecause(identifierReasons: unknown): string | null {
  return Kept.safeParse(identifierReasons).data?.reason ?? null;
}

/** A web address that a link may lead to; null for anything but http and https. */
export function safeAddress(address: string | null): string | null {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
