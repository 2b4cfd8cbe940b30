import { hasSignal } from './present-row.ts';

/** What the address asks of the list. */
export type ScorecardFilter = { text: string; onlySignals: boolean };

const LONGEST_SEARCH = 100;

export function filterIn(query: URLSearchParams): ScorecardFilter {
  return {
    text: (query.get('text') ?? '').trim().slice(0, LONGEST_SEARCH),
    onlySignals: query.has('signal'),
  };
}

type Filtered = Parameters<typeof hasSignal>[0] & { code: string; name: string };

/** The measures that hold every word of the text in their name or code, and a signal if that is asked. */
export function filterScorecard<Row extends Filtered>(
  rows: readonly Row[],
  { text, onlySignals }: ScorecardFilter,
): Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const searched = `${row.code} ${row.name}`.toLowerCase();
    return words.every((word) => searched.includes(word)) && (!onlySignals || hasSignal(row));
  });
}

/** What is chosen, each with the address of the list without it. */
export function chosenFilters({ text, onlySignals }: ScorecardFilter) {
  return [
    ...(text
      ? [{ label: `“${text}”`, removeHref: listHref(onlySignals && { signal: 'on' }) }]
      : []),
    ...(onlySignals
      ? [{ label: 'Only with a signal', removeHref: listHref(text !== '' && { text }) }]
      : []),
  ];
}

function listHref(kept: false | Record<string, string>): string {
  return kept ? `/scorecard?${new URLSearchParams(kept)}` : '/scorecard';
}
