import { describe, expect, it } from 'vitest';
import { analyseXmr } from '../xmr/analyse-xmr.ts';
import { XMR_PRESETS } from '../xmr/presets.ts';
import { directionOf, readSignals } from './read-signals.ts';
import type { Better } from './read-signals.ts';

const LEVEL = [10, 12, 9, 11, 10, 8, 9, 11, 10, 12, 9, 11, 10];
const preset = XMR_PRESETS.safe;

function read(
  values: (number | null)[],
  better: Better,
  more: { target?: number; stepAlert?: { behind: number } } = {},
) {
  const { target = null, ...rest } = more;
  const analysis = analyseXmr({ values, direction: directionOf(better), preset, target });
  return readSignals({ analysis, better, ...rest });
}

describe('readSignals', () => {
  it.each([
    ['nothing at all', [], 'lower', { points: 0, signals: [], confirmed: false }],
    ['too few points', [1, 2, 3], 'lower', { points: 3, signals: [], confirmed: false }],
    ['common cause', LEVEL, 'lower', { points: 13, signals: [], confirmed: false }],
    [
      'an established signal, either way',
      [...LEVEL, 30],
      'higher',
      { points: 14, signals: [{ rule: 'beyond_limits', side: 'high' }], confirmed: true },
    ],
    [
      'a trial signal',
      [...LEVEL.slice(0, 8), 30],
      'context',
      { points: 9, signals: [{ rule: 'beyond_limits', side: 'high' }], confirmed: false },
    ],
    [
      'the last usable point, not a gap after it',
      [...LEVEL, 30, null],
      'lower',
      { points: 14, signals: [{ rule: 'beyond_limits', side: 'high' }], confirmed: true },
    ],
  ] as const)('%s', (_, values, better, expected) => {
    expect(read([...values], better)).toEqual(expected);
  });

  it('rising is high in a trend', () => {
    const rising = [7, 8, 9, 10, 11, 12, 13];
    const { signals } = read([...LEVEL, ...rising], 'higher');
    expect(signals).toContainEqual({ rule: 'trend', side: 'high' });
  });

  it.each([
    ['lower', 30, 'target_met'],
    ['lower', 1, 'target_failed'],
    ['higher', 1, 'target_met'],
    ['higher', 30, 'target_failed'],
  ] as const)('%s is better, target %d: %s', (better, target, rule) => {
    expect(read(LEVEL, better, { target }).signals).toEqual([{ rule }]);
  });

  it('a standing step alert is a window signal on the concern side, judged by the people counted', () => {
    const short = LEVEL.slice(0, 7);
    expect(read(short, 'lower', { stepAlert: { behind: 574 } })).toEqual({
      points: 574,
      signals: [{ rule: 'window', side: 'high' }],
      confirmed: true,
    });
    expect(read(short, 'higher', { stepAlert: { behind: 574 } }).signals).toEqual([
      { rule: 'window', side: 'low' },
    ]);
    expect(read(short, 'context', { stepAlert: { behind: 574 } }).signals).toEqual([]);
  });
});
