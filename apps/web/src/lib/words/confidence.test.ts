import { expect, test } from 'vitest';

import { confidenceReasons, type Confidence } from './confidence.ts';

const confidence: Confidence = {
  level: 'moderate',
  limitations: { cost: 0, median: 0.8 },
  coherence: { cost: 0, dissent: 0 },
  adequacy: { cost: 1, origins: 2 },
  relevance: { cost: 0, localShare: 0.5, newestLocalDays: 12 },
};

test.each([
  { dissent: 0, assuring: 0, finding: 'Nothing contradicts' },
  {
    dissent: 0,
    assuring: 1,
    finding: 'One source gives some assurance; too weak or too different to lower confidence',
  },
  {
    dissent: 0,
    assuring: 2,
    finding: '2 sources give some assurance; too weak or too different to lower confidence',
  },
  { dissent: 0.25, assuring: 2, finding: '25% of the weight contradicts' },
])('dissent of $dissent beside $assuring assuring: $finding', ({ dissent, assuring, finding }) => {
  const reasons = confidenceReasons(
    { ...confidence, coherence: { cost: 0, dissent } },
    { assuring },
  );
  expect(reasons.find(({ question }) => question === 'Do they agree?')?.finding).toBe(finding);
});

test('a quiet theme has no grade to give reasons for', () => {
  const quiet = { level: 'not_rated', limitations: null, coherence: null, adequacy: null };
  expect(confidenceReasons({ ...quiet, relevance: null }, { assuring: 1 })).toEqual([]);
});
