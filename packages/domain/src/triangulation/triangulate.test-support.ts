import { readFileSync } from 'node:fs';

import type { ThemeAnswer } from './answer.ts';
import type { AlertState, TriangulationInput } from './input.ts';
import { parsePack } from './pack.ts';
import { triangulate } from './triangulate.ts';

export const AS_OF = '2026-03-31';
export const PACK = parsePack(
  JSON.parse(readFileSync(new URL('../../../../prisma/packs/tri-1.json', import.meta.url), 'utf8')),
);

type GivenItem = NonNullable<TriangulationInput['items']>[number];
type Stream = GivenItem['stream'];

/** The day so many days before `AS_OF`. */
export function ago(days: number): string {
  return new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A concern on theme T of grade B2 from an agency of its own; `id` is also its origin. */
export function concern(
  [id, stream, age, severity]: [string, Stream, number, number],
  more: Partial<GivenItem> = {},
): GivenItem {
  return {
    id,
    stream,
    themes: [{ code: 'T' }],
    polarity: 'concern',
    severity,
    reliability: 'B',
    credibility: 2,
    observedAt: ago(age),
    agency: `agency-${id}`,
    ...more,
  };
}

/** The answer for theme T, of plan priority and impact 4 unless said otherwise. */
export function weigh(
  items: GivenItem[],
  more: Partial<TriangulationInput> = {},
  theme: Partial<TriangulationInput['themes'][number]> = {},
): ThemeAnswer {
  const input: TriangulationInput = {
    asOf: AS_OF,
    themes: [{ code: 'T', plan: 'priority', impact: 4, ...theme }],
    items,
    ...more,
  };
  const [answer] = triangulate(input, PACK).themes;
  if (!answer) throw new Error('no answer');
  return answer;
}

/** Weighs the same at later instants, each handed the alert of the one before. */
export function weighOverTime(steps: { evaluatedAt: string; items: GivenItem[] }[]): ThemeAnswer[] {
  let alert: AlertState | undefined;
  return steps.map(({ evaluatedAt, items }) => {
    const answer = weigh(items, {
      asOf: evaluatedAt.slice(0, 10),
      evaluatedAt,
      previous: alert ? [{ theme: 'T', alert }] : [],
    });
    alert = answer.alert;
    return answer;
  });
}
