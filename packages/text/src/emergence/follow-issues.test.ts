import { expect, test } from 'vitest';

import { followIssues, type KnownIssue } from './follow-issues.ts';

const issue = (fields: Partial<KnownIssue>): KnownIssue => ({
  id: 'i1',
  status: 'open',
  members: ['a', 'b', 'c', 'd', 'e', 'f'],
  decidedMembers: [],
  ...fields,
});
const dismissed = issue({ status: 'dismissed', decidedMembers: ['a', 'b', 'c', 'd', 'e', 'f'] });

test.each([
  { name: 'nothing in common', documents: ['x', 'y', 'z'], id: null, reopens: false },
  { name: 'a third of the smaller set', documents: ['a', 'y', 'z'], id: null, reopens: false },
  { name: 'more than a third', documents: ['a', 'b', 'y', 'z', 'w'], id: 'i1', reopens: false },
  { name: 'all of it', documents: ['a', 'b', 'c'], id: 'i1', reopens: false },
])('a group that shares $name goes on $id', ({ documents, id, reopens }) => {
  expect(followIssues([{ documents }], [issue({})])).toEqual([{ group: 0, id, reopens }]);
});

test.each([
  { name: 'two new records', documents: ['a', 'b', 'x', 'y'], reopens: false },
  { name: 'three new records', documents: ['a', 'b', 'x', 'y', 'z'], reopens: true },
])('a dismissed issue with $name: offered again $reopens', ({ documents, reopens }) => {
  expect(followIssues([{ documents }], [dismissed])).toEqual([{ group: 0, id: 'i1', reopens }]);
});

test('one issue is gone on by one group, and a group by the issue it shares most with', () => {
  const other = issue({ id: 'i2', members: ['a', 'x'] });
  const groups = [{ documents: ['a', 'x', 'y'] }, { documents: ['a', 'b'] }, { documents: ['c'] }];
  expect(followIssues(groups, [issue({}), other]).map(({ id }) => id)).toEqual(['i2', 'i1', null]);
});
