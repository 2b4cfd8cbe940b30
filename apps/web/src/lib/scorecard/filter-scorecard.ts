import type { ScorecardRow } from '@heed/services/scorecard/list-scorecard';

import { hasSignal } from './present-row.ts';
import type { ScorecardFilter, ScorecardSort } from './scorecard-address.ts';

type Listed = Parameters<typeof hasSignal>[0] &
  Pick<ScorecardRow, 'code' | 'name'> & {
    expected: Pick<ScorecardRow['expected'], 'state' | 'dueOn'>;
  };

/**
 * The measures that hold every word of the text in their name or code, a signal if that is asked, and a next figure in
 * one of the states asked for; in the order asked for. Equal ones stay in the order of the plan.
 */
export function filterScorecard<Row extends Listed>(
  rows: readonly Row[],
  { text, onlySignals, states, sort, descending }: ScorecardFilter,
): Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => {
    const searched = `${row.code} ${row.name}`.toLowerCase();
    return (
      words.every((word) => searched.includes(word)) &&
      (!onlySignals || hasSignal(row)) &&
      (states.length === 0 || states.includes(row.expected.state))
    );
  });
  const turn = descending ? -1 : 1;
  return sort === 'plan' ? shown : shown.toSorted((a, b) => turn * compare(a, b, sort));
}

function compare(a: Listed, b: Listed, sort: Exclude<ScorecardSort, 'plan'>): number {
  switch (sort) {
    case 'name':
      return a.name.localeCompare(b.name, 'en-GB');
    case 'signal':
      return attention(a) - attention(b);
    case 'next':
      return a.expected.dueOn < b.expected.dueOn ? -1 : Number(a.expected.dueOn > b.expected.dueOn);
    default:
      return sort satisfies never;
  }
}

/** 0 for an open alert, 1 for another signal, 2 for none. */
function attention(row: Listed): number {
  if (row.alertRef !== null) return 0;
  return hasSignal(row) ? 1 : 2;
}
