import { expect, test } from 'vitest';

import { daysLeft, presentDeadline } from './deadline-words.ts';

const DUE = '2026-04-21';

test.each([
  { today: '2026-04-01', left: 12, doneOn: null, text: '12 working days left' },
  { today: '2026-04-20', left: 1, doneOn: null, text: '1 working day left' },
  { today: '2026-04-21', left: 0, doneOn: null, text: 'Due today' },
  { today: '2026-04-22', left: -1, doneOn: null, text: '1 working day late' },
  { today: '2026-06-01', left: -28, doneOn: '2026-04-21', text: 'Done on time' },
  { today: '2026-06-01', left: -28, doneOn: '2026-04-22', text: 'Done late' },
])('on $today, done on $doneOn: $text', ({ today, left, doneOn, text }) => {
  expect(daysLeft({ due: DUE, doneOn, workingDaysLeft: left }, today)?.text).toBe(text);
});

test('a day to have it done by is named only where it differs from the due date', () => {
  const deadline = {
    rule: 'X',
    text: 'Do it',
    due: '2026-04-19',
    lastWorkingDay: '2026-04-17',
    force: 'PG',
    source: 'Guidance',
    needsCheck: false,
    doneOn: null,
    workingDaysLeft: 12,
  };
  expect(presentDeadline(deadline, '2026-04-01')).toMatchObject({
    due: '19 April 2026',
    earlier: '17 April 2026',
    force: 'Guidance of the national Panel or an inspectorate',
  });
  expect(
    presentDeadline({ ...deadline, lastWorkingDay: '2026-04-19' }, '2026-04-01').earlier,
  ).toBeNull();
});
