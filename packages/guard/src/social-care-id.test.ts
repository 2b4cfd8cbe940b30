import { expect, it } from 'vitest';
import { passages } from './passages.ts';

it.each([
  ['LCS0123456', '0123456'],
  ['LCS-12345', '12345'],
  ['Mosaic ID: P-123456.', 'P-123456'],
  ['Care Director no 445566', '445566'],
  ['CareFirst ref. 99887', '99887'],
  ['is on Eclipse as ab123456789', 'ab123456789'],
  ['service user ID=123456', '123456'],
  ["the child's ID is 445566", '445566'],
  ['social care number AS1234567', 'AS1234567'],
  ['person_id_12345', '12345'],
  ['PersonID12345', '12345'],
  ['LCS number\n123456', '123456'],
])('finds the number in "%s"', (text, number) =>
  expect(passages(text)).toEqual([`social_care_id: ${number}`]),
);

it('finds two after one name', () => {
  expect(passages('LCS 123456 and 234567')).toHaveLength(2);
});

it.each([
  ['LCS ticket 12345'],
  ['LCSPR-2021-27, LCS form RR-2026-01401'],
  ['Mosaic holds 48211 records'],
  ['Mosaic has over 48211 open and 300 of 52300 closed'],
  ['LAS 45% of 12345'],
  ['LCS area E08000031'],
  ['Liquidlogic extract 20260401'],
  ['LCS cost £12345 or 12,345'],
  ['LCS helpline 0808157 0078'],
  ['See LCS. Bus 12345 was late'],
  ['LCS 1234 or 1234567890'],
  ['LCS is a system that has 12345'],
  ['Charity 1234567, case number 123456, INC0094223'],
])('finds none in "%s"', (text) => expect(passages(text)).toEqual([]));
