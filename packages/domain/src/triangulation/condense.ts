import type { Entry } from './entries.ts';
import { strengthOf } from './strength.ts';

/**
 * The entries of a theme, those that stand alike made one. A theme may hold thousands of entries, and asking what it would
 * be without each of its origins must not weigh thousands of entries thousands of times.
 *
 * Origins stand alike if all their entries share stream, side, locality, cohort, materiality and (local concern) agency: each can then be
 * placed in one stream only, so together they weigh exactly as one origin of their common strength. Only state, sources and
 * sides may be read from condensed entries: a confidence counts the origins, a heaviest entry is one of them.
 */
export type Condensed = {
  entries: Entry[];
  /** The condensed entries of all other origins. */
  without(origin: string): Entry[];
};

type Group = { merged: Entry; members: { origin: string; q: number }[] };

/** Condenses entries of S1-S10 that count. */
export function condense(entries: readonly Entry[]): Condensed {
  const groups = new Map<string, Group>();
  const loose: Entry[] = [];
  for (const [origin, mine] of Map.groupBy(entries, (entry) => entry.origin)) {
    const [first] = mine;
    const kinds = new Set(mine.map(kindOf));
    const [kind] = kinds;
    if (first === undefined || kind === undefined || kinds.size > 1) {
      loose.push(...mine);
      continue;
    }
    const group = groups.get(kind) ?? { merged: { ...first }, members: [] };
    group.members.push({ origin, q: strengthOf(mine) });
    groups.set(kind, group);
  }
  const without = new Map<string, { merged: Entry; rest: number }>();
  for (const { merged, members } of groups.values()) {
    const others = quietWithoutEach(members.map(({ q }) => q));
    for (const [index, { origin }] of members.entries()) {
      without.set(origin, { merged, rest: members.length > 1 ? 1 - (others[index] ?? 1) : 0 });
    }
    merged.q = strengthOf(members.map((member) => ({ ...merged, ...member })));
  }
  const all = [...loose, ...[...groups.values()].map(({ merged }) => merged)];
  return {
    entries: all,
    without(origin) {
      const member = without.get(origin);
      if (!member) return all.filter((entry) => entry.origin !== origin);
      const { merged, rest } = member;
      if (rest === 0) return all.filter((entry) => entry !== merged);
      return all.map((entry) => (entry === merged ? { ...merged, q: rest } : entry));
    },
  };
}

/** Whose practice it is matters for local concern alone. */
function kindOf({ stream, side, local, agency, cohort, material }: Entry): string {
  const led = side === 'concern' && local ? agency : '';
  return `${stream} ${side} ${local} ${led} ${cohort} ${material}`;
}

/** Π(1 − q) of all but each: products from both ends, for there is no dividing by 1 − 1. */
function quietWithoutEach(weights: readonly number[]): number[] {
  const after = [1];
  for (const q of weights.slice(1).toReversed()) after.push((after.at(-1) ?? 1) * (1 - q));
  after.reverse();
  let before = 1;
  return weights.map((q, index) => {
    const rest = before * (after[index] ?? 1);
    before *= 1 - q;
    return rest;
  });
}
