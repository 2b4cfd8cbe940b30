import { describe, expect, it } from 'vitest';
import { isoDay } from './find-dates.ts';
import { passages } from './passages.ts';

const WRITTEN = [
  ...[
    '03/04/2014',
    '3/4/2014',
    '03.04.2014',
    '03-04-2014',
    '03/04/14',
    '03 / 04 / 2014',
    '3-Apr-2014',
  ],
  ...['3 April 2014', '3rd April 2014', '3rd of April 2014', 'April 3, 2014', 'April 3rd 2014'],
  ...['03 Apr 14', '2014-04-03', '03 04 2014', '３ April\n2014', '0\u200b3/04/2014'],
];

describe('dates of birth', () => {
  it.each(WRITTEN)('takes %s', (date) => {
    expect(passages(`DOB ${date}, seen`)).toEqual([`date_of_birth: ${date}`]);
  });

  it.each([
    ['DOB03/04/2014'],
    ['DOBApril 3, 2014'],
    ['A colleague wrote: Siblings: 03/04/2014, both boys'],
    ['d.o.b. 3.4.2014'],
    ['Child C, b. 3.4.2014'],
    ['(3.4.2014, aged 12)'],
    ['3 Apr 2014 (date of birth)'],
    ['born 29/02/2012'],
    ['born 30/06/2026'],
    ['born 30/06/1916'],
    ['aged by 3 Apr 2014 aged'],
    ['Mother (03/04/1990) lives with her aunt'],
    ['Child A, 03/04/2014, moved to her aunt'],
  ])('finds one in "%s"', (text) => expect(passages(text)).toHaveLength(1));

  it.each([
    ['Review held 03/04/2024'],
    ['born, reviewed 3 April 2024'],
    ['moved on 03/04/2024'],
    ['Webinar 03/04/2024'],
    ['w/c 03/04/2024'],
    ['3.4.2014'],
    ['Child B. 03.05.2024'],
    ['born in 2014, or March 2014'],
    ['born 31/02/2014, 29/02/2014, 00/01/2014'],
    ['born 01/07/2026'],
    ['born 29/06/1916'],
    ['due to be born 04/09/26'],
    ['born 10.10.10.10'],
    ['birthday plans for a boy who is 3 April 2014'],
  ])('finds none in "%s"', (text) => expect(passages(text)).toEqual([]));

  it('weighs each date by the words nearest to it', () => {
    const text = 'The letter of 03/04/2024 gives the DOB: 5 May 2011 (reviewed 04/05/2024)';
    expect(passages(text)).toEqual(['date_of_birth: 5 May 2011']);
  });
});

it.each([
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, undefined],
  [99, 1, 1, '0099-01-01'],
  [2024, 13, 1, undefined],
  [2024, 1, 0, undefined],
])('isoDay(%d, %d, %d) is %s', (year, month, day, iso) =>
  expect(isoDay(year, month, day)).toBe(iso),
);
