import { describe, expect, it } from 'vitest';
import { moveOf, readPair, sideOfPair } from './read-pair.ts';
import type { Move } from './read-pair.ts';

const MOVES: Move[] = ['up', 'down', 'level'];

describe('readPair', () => {
  it.each([
    ['up', 'up', 'recognition_improving', 'improvement'],
    ['up', 'down', 'threshold_drift', 'question'],
    ['down', 'up', 'possible_under_recognition', 'question'],
    ['down', 'down', 'demand_or_access', 'question'],
    ['level', 'up', 'recognition_improving', 'improvement'],
    ['level', 'down', 'threshold_drift', 'question'],
    ['up', 'level', 'volume_alone', 'question'],
    ['down', null, 'volume_alone', 'question'],
    ['level', 'level', 'no_change', 'none'],
    ['level', null, 'no_change', 'none'],
  ] as const)('volume %s, conversion %s: %s', (volume, conversion, reading, tone) => {
    expect(readPair({ volume, conversion })).toMatchObject({ reading, tone });
  });

  it.each([
    ['up', 'up', 'assurance'],
    ['up', 'down', 'concern'],
    ['down', 'up', 'concern'],
    ['down', 'down', 'neutral'],
    ['up', null, 'neutral'],
    ['level', null, 'neutral'],
  ] as const)('volume %s, conversion %s speaks as %s', (volume, conversion, side) => {
    expect(sideOfPair(readPair({ volume, conversion }).reading)).toBe(side);
  });

  it.each([
    ['neutral_high', 'up'],
    ['concern_low', 'down'],
    ['common_cause', 'level'],
    ['none', 'level'],
    [null, 'level'],
  ] as const)('a variation of %s moves %s', (variation, move) => {
    expect(moveOf(variation)).toBe(move);
  });

  it('never calls a volume alone good', () => {
    for (const volume of MOVES) {
      expect(readPair({ volume, conversion: null }).tone).not.toBe('improvement');
      expect(readPair({ volume, conversion: 'level' }).tone).not.toBe('improvement');
    }
  });
});
