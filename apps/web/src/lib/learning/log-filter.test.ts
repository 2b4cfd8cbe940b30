import { expect, test } from 'vitest';

import { chosenFilters, filterIn, logHref } from './log-filter.ts';

const NONE = { kind: null, themeCode: null, scope: null, words: null, page: 1 };

test.each([
  { query: '', filter: NONE },
  { query: 'kind=audit&page=3', filter: { ...NONE, kind: 'audit', page: 3 } },
  { query: 'kind=emerging_threat', filter: { ...NONE, kind: 'emerging_threat' } },
  { query: 'theme=OUT.CME&scope=local', filter: { ...NONE, themeCode: 'OUT.CME', scope: 'local' } },
  { query: 'words=school+rolls', filter: { ...NONE, words: 'school rolls' } },
])('the address ?$query and its filter name each other', ({ query, filter }) => {
  expect(filterIn(new URLSearchParams(query))).toEqual(filter);
  expect(logHref(filterIn(new URLSearchParams(query)))).toBe(
    query ? `/learning?${query}` : '/learning',
  );
});

test.each(['kind=nonsense', 'scope=mars', 'page=0', 'page=1.5', 'page=many', 'words=++', 'theme='])(
  'what is not known, as in ?%s, is left out',
  (query) => {
    expect(filterIn(new URLSearchParams(query))).toEqual(NONE);
  },
);

test('each chosen filter can be taken off by itself, back to the first page', () => {
  const filter = filterIn(new URLSearchParams('kind=audit&theme=TF&words=a%26b&page=2'));
  expect(chosenFilters(filter, (code) => `Theme ${code}`)).toEqual([
    { label: 'Audit finding', removeHref: '/learning?theme=TF&words=a%26b' },
    { label: 'Theme TF', removeHref: '/learning?kind=audit&words=a%26b' },
    { label: '“a&b”', removeHref: '/learning?kind=audit&theme=TF' },
  ]);
});
