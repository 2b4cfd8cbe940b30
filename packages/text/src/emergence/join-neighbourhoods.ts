import type { Neighbourhood } from './scan-neighbourhoods.ts';

/** Recent texts that belong together, with the neighbourhood that shows it best. */
export type Group = { members: number[]; strongest: Neighbourhood };

/**
 * Joins neighbourhoods that share a text. Members are the centres, and what lies in at least half of the joined
 * neighbourhoods; in order of dates. Groups come strongest first.
 */
export function joinNeighbourhoods(found: readonly Neighbourhood[]): Group[] {
  const open = found.map((one) => ({ joined: [one], texts: new Set([one.centre, ...one.recent]) }));
  const closed: typeof open = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { texts } = next;
    const touching = open.findIndex((other) => [...other.texts].some((at) => texts.has(at)));
    const [other] = touching === -1 ? [] : open.splice(touching, 1);
    if (other) {
      open.push({
        joined: [...other.joined, ...next.joined],
        texts: new Set([...other.texts, ...texts]),
      });
    } else closed.push(next);
  }
  return closed.map(({ joined }) => groupOf(joined)).sort(byStrength);
}

function groupOf(joined: readonly Neighbourhood[]): Group {
  const centres = new Set(joined.map(({ centre }) => centre));
  const candidates = new Set(joined.flatMap(({ centre, recent }) => [centre, ...recent]));
  const isCommon = (at: number) =>
    joined.filter(({ recent }) => recent.includes(at)).length >= joined.length / 2;
  const members = [...candidates].filter((at) => centres.has(at) || isCommon(at));
  const strongest = joined.reduce((a, b) =>
    b.q < a.q || (b.q === a.q && (b.p < a.p || (b.p === a.p && b.centre < a.centre))) ? b : a,
  );
  return { members: members.sort((a, b) => a - b), strongest };
}

function byStrength(a: Group, b: Group): number {
  return (
    a.strongest.q - b.strongest.q ||
    a.strongest.p - b.strongest.p ||
    a.strongest.centre - b.strongest.centre
  );
}
