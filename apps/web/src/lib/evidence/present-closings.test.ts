import type { ClosingView } from '@heed/services/evidence/closings/list-closings';
import { expect, test } from 'vitest';

import { presentClosings } from './present-closings.ts';

const closing = (fields: Partial<ClosingView>): ClosingView => ({
  id: 'c1',
  kind: 'ended',
  subject: 'superseded',
  otherRef: null,
  on: '2026-04-09',
  reason: 'Said better.',
  by: 'A reviewer',
  at: new Date('2026-04-09T10:00:00Z'),
  undone: null,
  ...fields,
});
const UNDONE = { at: new Date('2026-04-10T10:00:00Z'), reason: 'It came back.', by: 'An analyst' };

test('what ended a record is said with the record that takes its place', () => {
  const words = presentClosings(
    'AUD-2026-0001',
    [closing({ otherRef: 'ET-2026-0002' })],
    ['reviewer'],
  );
  expect(words.ended).toMatchObject({
    said: 'This has not counted since 9 April 2026. Another record says it better',
    other: { href: '/threats/ET-2026-0002' },
    undoHref: '/learning/AUD-2026-0001/take-back?closing=c1',
  });
  expect(words.endHref).toBeNull();
});

test('what was taken back stands no more, and is kept', () => {
  const words = presentClosings('AUD-2026-0001', [closing({ undone: UNDONE })], ['reviewer']);
  expect(words.ended).toBeNull();
  expect(words.takenBack[0]?.undone?.said).toBe('Taken back by An analyst, 10 April 2026');
  expect(words.endHref).toBe('/learning/AUD-2026-0001/end');
});

test.each([
  { role: 'reviewer', end: true, flag: false },
  { role: 'analyst', end: true, flag: true },
  { role: 'executive', end: false, flag: true },
  { role: 'scrutineer', end: false, flag: false },
] as const)('a $role may end: $end, may clear a flag: $flag', ({ role, end, flag }) => {
  const cleared = closing({ kind: 'flag_cleared', subject: 'immediate_safety' });
  const words = presentClosings('AUD-2026-0001', [cleared], [role]);
  expect(words.endHref !== null).toBe(end);
  expect(words.flag?.undoHref !== null).toBe(flag);
  expect(words.flag?.said).toBe('Immediate safety concern: acted on by 9 April 2026');
});
