import { expect, test } from 'vitest';

import { linkReferences, sharedReferences } from './shared-reference.ts';

const record = (fields: object) => ({ ref: 'AUD-2026-0001', sourceUrl: null, text: '', ...fields });
const other = (fields: object) => record({ ref: 'ET-2026-0002', ...fields });
const ADDRESS = 'https://www.example.org/reports/7/';

test.each([
  {
    name: 'the same document',
    a: { sourceUrl: ADDRESS },
    b: { sourceUrl: 'http://example.org/reports/7#part-2' },
    shared: [{ kind: 'same_address', address: 'example.org/reports/7' }],
  },
  {
    name: 'two documents of one site',
    a: { sourceUrl: ADDRESS },
    b: { sourceUrl: 'https://example.org/reports/8' },
    shared: [],
  },
  {
    name: 'two pages told apart by their query',
    a: { sourceUrl: 'https://example.org/report?id=1' },
    b: { sourceUrl: 'https://example.org/report?id=2' },
    shared: [],
  },
  {
    name: 'the front page of a site',
    a: { sourceUrl: 'https://example.org/' },
    b: { sourceUrl: 'https://example.org' },
    shared: [],
  },
  {
    name: 'what is no address',
    a: { sourceUrl: 'ask us' },
    b: { sourceUrl: 'ask us' },
    shared: [],
  },
  {
    name: 'one that names the other',
    a: { text: 'First reported as ET-2026-0002 by the hospital.' },
    b: {},
    shared: [{ kind: 'names_reference', ref: 'ET-2026-0002' }],
  },
  {
    name: 'one that is named by the other',
    a: {},
    b: { text: '(see AUD-2026-0001)' },
    shared: [{ kind: 'names_reference', ref: 'AUD-2026-0001' }],
  },
  {
    name: 'a longer reference',
    a: { text: 'See ET-2026-00021.' },
    b: {},
    shared: [],
  },
])('$name: $shared.length in common', ({ a, b, shared }) => {
  expect(sharedReferences(record(a), other(b))).toEqual(shared);
});

test('a list is tied together as any two of it are', () => {
  const records = [
    record({ ref: 'AUD-2026-0001', sourceUrl: ADDRESS }),
    record({ ref: 'AUD-2026-0002', text: 'See AUD-2026-0003 and AUD-2026-0001.' }),
    record({ ref: 'AUD-2026-0003', text: 'See AUD-2026-0001.' }),
    record({
      ref: 'ET-2026-0004',
      sourceUrl: ADDRESS,
      text: 'As AUD-2026-0001 and ET-2026-0004 say.',
    }),
    record({
      ref: 'ET-2026-0005',
      sourceUrl: 'https://example.org/reports/8',
      text: 'ET-2026-9999',
    }),
  ];
  const twos = records.flatMap((b, at) =>
    records.slice(0, at).flatMap((a) => {
      const shared = sharedReferences(a, b);
      return shared.length > 0 ? [{ refs: [a.ref, b.ref], shared }] : [];
    }),
  );
  const byRefs = (a: { refs: string[] }, b: { refs: string[] }) =>
    a.refs.join().localeCompare(b.refs.join());
  expect(linkReferences(records).sort(byRefs)).toEqual(twos.sort(byRefs));
  expect(twos).toHaveLength(4);
});
