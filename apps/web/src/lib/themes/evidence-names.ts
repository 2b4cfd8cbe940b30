import type { ThemeView } from '@heed/services/triangulation/show-theme';

import { inWords } from '#lib/words/lists.ts';

type Named = Pick<ThemeView, 'evidence' | 'readings' | 'overdue'>;

/**
 * Names for the ids that an answer speaks of: items by what they are called, readings by their measure, deadlines by what
 * is due and the record they are of.
 */
export type EvidenceNames = {
  /** The name of an item, a reading or a deadline; its id if it is not here any more. */
  of(id: string): string;
  /** What stems from an origin, in words: of records by their titles, of a measure by its name; else the code itself. */
  origin(code: string): string;
  /** Names of several, each once, joined in words. */
  all(ids: readonly string[]): string;
  /** Where one can read it; null if it is not here any more. */
  href(id: string): string | null;
  /** The stream it belongs to; null for a deadline, and if it is not here any more. */
  stream(id: string): string | null;
};

type Known = { name: string; href: string; stream: string | null };

export function evidenceNames({ evidence, readings, overdue }: Named): EvidenceNames {
  const known = new Map<string, Known>([
    ...evidence.map((item): [string, Known] => [
      item.id,
      { name: `“${item.title}”`, href: `/learning/${item.recordRef}`, stream: item.stream },
    ]),
    ...readings.map((reading): [string, Known] => [
      reading.id,
      {
        name: `the measure “${reading.name}”`,
        href: `/scorecard/${reading.code}`,
        stream: 'S5',
      },
    ]),
    ...overdue.map((deadline): [string, Known] => [
      deadline.id,
      {
        name: `${deadline.text}, of “${deadline.title}” (${deadline.ref})`,
        href: `/learning/${deadline.ref}`,
        stream: null,
      },
    ]),
  ]);
  const of = (id: string) => known.get(id)?.name ?? id;
  const all = (ids: readonly string[]) => inWords([...new Set(ids.map(of))]);
  const stemming = (origin: string) => [
    ...evidence.filter((item) => item.originCode === origin),
    ...readings.filter((reading) => `indicator:${reading.code}` === origin),
  ];
  return {
    of,
    origin: (code) => all(stemming(code).map(({ id }) => id)) || code,
    all,
    href: (id) => known.get(id)?.href ?? null,
    stream: (id) => known.get(id)?.stream ?? null,
  };
}
