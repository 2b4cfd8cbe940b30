import { expect, test } from 'vitest';

import { readAlertStory } from './alert-story.ts';

const measure = {
  template: 'measure',
  toldLevel: 2,
  sentences: ['In 2023/24 it was 19.9%, 27 of 136.'],
  notice: {
    kind: 'raised',
    latest: { period: '2023/24', value: '19.9%' },
    counts: '27 of 136',
    england: '15.5%',
    smallNumber: 'one case more would make it 20.6%',
    benchmarkMovesToo: true,
  },
};

test('a measure alert shows the figures it was raised on, and only those it has', () => {
  const story = readAlertStory(measure);
  expect(story).toEqual({
    kind: 'measure',
    sentences: ['In 2023/24 it was 19.9%, 27 of 136.'],
    rows: [
      { key: 'Latest', value: '19.9% in 2023/24' },
      { key: 'Counts', value: '27 of 136' },
      { key: 'England', value: '15.5%' },
    ],
    smallNumber: 'one case more would make it 20.6%',
    englandToo: true,
  });
});

test('a theme alert says whether evidence merely aged', () => {
  const facts = { template: 'theme', notice: { carries: ['Child neglect'], agedOnly: true } };
  expect(readAlertStory(facts)).toEqual({
    kind: 'theme',
    carries: ['Child neglect'],
    agedOnly: true,
  });
});

test.each([null, {}, { template: 'measure' }, 'text'])(
  '%j says nothing and breaks nothing',
  (facts) => {
    expect(readAlertStory(facts)).toEqual({ kind: 'none' });
  },
);
