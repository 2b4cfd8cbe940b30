import type { Identifier, IdentifierKind } from './identifier.ts';

/** Of two findings in one place the kind nearer the front stands. */
const RANKED: readonly IdentifierKind[] = [
  'url',
  'email',
  'what3words',
  'upn',
  'pnc_id',
  'phone',
  'nhs_number',
  'uln',
  'ni_number',
  'date_of_birth',
  'postcode',
  'social_care_id',
  'name',
];
const RANKS = new Map(RANKED.map((kind, rank) => [kind, rank]));

/** Sorts findings by start and keeps one in each place: the kind of higher rank, else the longer one. */
export function resolveOverlaps(found: readonly Identifier[]): Identifier[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Identifier[] = [];
  for (const one of sorted) {
    let beaten = false;
    for (let last = kept.at(-1); last && last.end > one.start; last = kept.at(-1)) {
      beaten = !isStronger(one, last);
      if (beaten) break;
      kept.pop();
    }
    if (!beaten) kept.push(one);
  }
  return kept;
}

function isStronger(one: Identifier, other: Identifier): boolean {
  const ranks = rankOf(one) - rankOf(other);
  return ranks < 0 || (ranks === 0 && one.end - one.start > other.end - other.start);
}

function rankOf({ kind }: Identifier): number {
  return RANKS.get(kind) ?? RANKED.length;
}
