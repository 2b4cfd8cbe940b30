import { describe, expect, it } from 'vitest';

import { presentPanel } from './present-panel.ts';

const one = { code: 'CPP-01', name: 'Repeat plans' };

describe('presentPanel', () => {
  it.each([
    ['nothing judged yet', null, undefined],
    [
      'no measure that may alert',
      { measures: 0, standOut: [], falseInQuarter: 0 },
      /^No measure has figures enough/,
    ],
    [
      'none stands out',
      { measures: 12, standOut: [], falseInQuarter: 0.03 },
      /none of them stands out/,
    ],
    ['one stands out', { measures: 12, standOut: [one], falseInQuarter: 0.4 }, /one stands out/],
    ['two stand out', { measures: 12, standOut: [one, one], falseInQuarter: 0.4 }, /2 stand out/],
    ['one measure', { measures: 1, standOut: [], falseInQuarter: 0.4 }, /^One measure has figures/],
  ])('%s', (_, panel, words) => {
    const said = presentPanel(panel)?.sentence;
    if (words) expect(said).toMatch(words);
    else expect(said).toBeUndefined();
  });

  it('shows a small budget as at most a tenth', () => {
    const panel = { measures: 12, standOut: [], falseInQuarter: 0.031 };
    expect(presentPanel(panel)?.budget).toBe('Expected false alerts this quarter: at most 0.1.');
  });
});
