import { RETURN_STATES, type ReturnState } from '@heed/domain/chasing/expected-return';

/** How the list can be ordered: as the plan has it, by name, by what asks for a look, or by what is waited for longest. */
const SORTS = ['plan', 'name', 'signal', 'next'] as const;
export type ScorecardSort = (typeof SORTS)[number];

/** What the address asks of the list. An empty list of states asks for all. */
export type ScorecardFilter = {
  text: string;
  onlySignals: boolean;
  states: readonly ReturnState[];
  sort: ScorecardSort;
  descending: boolean;
};

const STATES = Object.keys(RETURN_STATES) as ReturnState[];
const LONGEST_SEARCH = 100;

/** Reads an address. What it does not know counts as not asked. */
export function filterIn(query: URLSearchParams): ScorecardFilter {
  const asked = query.getAll('state');
  return {
    text: (query.get('text') ?? '').trim().slice(0, LONGEST_SEARCH),
    onlySignals: query.has('signal'),
    states: STATES.filter((state) => asked.includes(state)),
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'plan',
    descending: query.get('order') === 'descending',
  };
}

/** The address of the list under a filter; the shortest that says it. */
export function scorecardHref(filter: ScorecardFilter): string {
  const { text, onlySignals, states, sort, descending } = filter;
  const query = new URLSearchParams([
    ...(text ? [['text', text]] : []),
    ...(onlySignals ? [['signal', 'on']] : []),
    ...states.map((state) => ['state', state]),
    ...(sort === 'plan' ? [] : [['sort', sort]]),
    ...(sort !== 'plan' && descending ? [['order', 'descending']] : []),
  ]);
  return query.size > 0 ? `/scorecard?${query}` : '/scorecard';
}

/** What is chosen, each with the address of the list without it. */
export function chosenFilters(filter: ScorecardFilter) {
  const { text, onlySignals, states } = filter;
  const without = (change: Partial<ScorecardFilter>) => scorecardHref({ ...filter, ...change });
  return [
    ...(text ? [{ label: `“${text}”`, removeHref: without({ text: '' }) }] : []),
    ...(onlySignals
      ? [{ label: 'Only with a signal', removeHref: without({ onlySignals: false }) }]
      : []),
    ...states.map((state) => ({
      label: `Next figure: ${RETURN_STATES[state].toLowerCase()}`,
      removeHref: without({ states: states.filter((other) => other !== state) }),
    })),
  ];
}

/** The link of a column heading: orders by the column, and turns the order round where it does so already. */
export function sortLink(filter: ScorecardFilter, sort: Exclude<ScorecardSort, 'plan'>) {
  const now = filter.sort === sort;
  const descending = now && !filter.descending;
  const standing = filter.descending ? ('descending' as const) : ('ascending' as const);
  return {
    href: scorecardHref({ ...filter, sort, descending }),
    direction: now ? standing : ('none' as const),
  };
}
