import { expect, test } from 'vitest';

import { addPoint, emptyPoint, MOST_POINTS, removePoint } from './learning-values.ts';

const points = [
  { ...emptyPoint(0), text: 'first' },
  { ...emptyPoint(3), text: 'second' },
];

test('a point that is added has an index no other has', () => {
  expect(addPoint(points).map(({ index, text }) => [index, text])).toEqual([
    [0, 'first'],
    [3, 'second'],
    [4, ''],
  ]);
});

test('a form is never given more points than a record may have', () => {
  const full = Array.from({ length: MOST_POINTS }, (_, index) => emptyPoint(index));
  expect(addPoint(full)).toEqual(full);
});

test('a point that is removed takes nothing else with it', () => {
  expect(removePoint(points, 0)).toEqual([points[1]]);
  expect(removePoint(points, 9)).toEqual(points);
});

test('the last point is emptied under a new index', () => {
  expect(removePoint([{ ...emptyPoint(3), text: 'only' }], 3)).toEqual([emptyPoint(4)]);
});
