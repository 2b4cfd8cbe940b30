import { expect, test } from 'vitest';

import { chosenPractice, practiceFilterIn, practiceHref } from './practice-filter.ts';
import { presentPractice } from './present-practice.ts';

const PRACTICE = {
  id: 'AUD-2026-0001.2',
  ref: 'AUD-2026-0001',
  title: 'Morning & evening calls',
  text: 'One worker calls every family twice a day.\nIt works.',
  source: 'Quality subgroup',
  sourceUrl: 'javascript:alert(1)',
  scope: 'local',
  leadAgency: 'The council',
  on: '2026-03',
  themeCodes: ['NEG'],
};

test('is passed on by a message that holds its words, source and address', () => {
  const words = presentPractice(PRACTICE, {
    themeName: (code) => `Theme ${code}`,
    origin: 'https://heed.example.org',
  });
  expect(words.published).toBeNull();
  const mail = new URL(words.mailHref);
  expect(mail.protocol).toBe('mailto:');
  expect(mail.searchParams.get('subject')).toBe('Good practice: Morning & evening calls');
  expect(mail.searchParams.get('body')).toBe(
    [
      'One worker calls every family twice a day.',
      'It works.',
      '',
      'Morning & evening calls. Quality subgroup, March 2026. Lead agency The council.',
      'https://heed.example.org/practice?words=AUD-2026-0001.2',
      '',
    ].join('\r\n'),
  );
});

test.each(['', 'theme=NEG', 'words=school+rolls', 'theme=NEG&words=a%26b&page=3'])(
  'the address ?%s and its filter name each other',
  (query) => {
    expect(practiceHref(practiceFilterIn(new URLSearchParams(query)))).toBe(
      query ? `/practice?${query}` : '/practice',
    );
  },
);

test.each(['page=0', 'page=many', 'words=++', 'theme='])('?%s is left out', (query) => {
  const none = { themeCode: null, words: null, page: 1 };
  expect(practiceFilterIn(new URLSearchParams(query))).toEqual(none);
});

test('each chosen filter can be taken off by itself', () => {
  const filter = practiceFilterIn(new URLSearchParams('theme=NEG&words=calls&page=2'));
  expect(chosenPractice(filter, (code) => `Theme ${code}`)).toEqual([
    { label: 'Theme NEG', removeHref: '/practice?words=calls' },
    { label: '“calls”', removeHref: '/practice?theme=NEG' },
  ]);
});
