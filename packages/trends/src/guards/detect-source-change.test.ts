import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectSourceChange } from './detect-source-change.ts';
import type { SeriesStep } from './detect-source-change.ts';

const VOLUME = { before: 1000, now: 1050 };
const steps = (...now: (number | null)[]): SeriesStep[] =>
  now.map((one) => ({ before: 100, now: one }));
const times = (count: number, now: number) => Array.from({ length: count }, () => now);

describe('detectSourceChange', () => {
  it.each<[string, SeriesStep[], SeriesStep, boolean]>([
    ['six of ten rise', steps(...times(6, 126), ...times(4, 100)), VOLUME, true],
    ['six of ten fall', steps(...times(6, 74), ...times(4, 100)), VOLUME, true],
    ['five of ten rise', steps(...times(5, 126), ...times(5, 100)), VOLUME, false],
    ['six rise by exactly a quarter', steps(...times(6, 125), ...times(4, 100)), VOLUME, false],
    ['as many rise as fall', steps(...times(5, 150), ...times(5, 50)), VOLUME, false],
    ['the cases rose too', steps(...times(10, 150)), { before: 1000, now: 1150 }, false],
    ['the cases are not known', steps(...times(10, 150)), { before: 1000, now: null }, false],
    ['no cases before', steps(...times(10, 150)), { before: 0, now: 10 }, false],
    ['eight series', steps(...times(8, 150)), VOLUME, true],
    ['seven series', steps(...times(7, 150), null, null, null), VOLUME, false],
    ['eight series, and two that ended', steps(...times(8, 150), 0, 0), VOLUME, true],
    [
      'six of ten rise where the others ended',
      steps(...times(6, 150), ...times(4, 0)),
      VOLUME,
      false,
    ],
    ['nothing', [], VOLUME, false],
  ])('%s', (_, given, volume, changed) => {
    const answer = detectSourceChange({ steps: given, volume });
    expect(answer.changed).toBe(changed);
    expect(answer.sentence === null).toBe(!changed);
  });

  it('leaves out series with fewer than 20 cases before', () => {
    const small = Array.from({ length: 20 }, () => ({ before: 19, now: 19 }));
    const answer = detectSourceChange({
      steps: [...steps(...times(8, 150)), ...small],
      volume: VOLUME,
    });
    expect(answer).toMatchObject({ changed: true, series: 8, up: 8, down: 0, side: 'high' });
  });

  it('compares no series that ended or was born', () => {
    const born: SeriesStep = { before: null, now: 150 };
    const answer = detectSourceChange({
      steps: [...steps(...times(8, 150), 0), born],
      volume: VOLUME,
    });
    expect(answer).toMatchObject({ series: 8, up: 8, down: 0 });
  });

  it('does not depend on the order of the series', () => {
    const step = fc.record({
      before: fc.option(fc.integer({ min: 0, max: 200 })),
      now: fc.option(fc.integer({ min: 0, max: 200 })),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (given) => {
        const forwards = detectSourceChange({ steps: given, volume: VOLUME });
        const backwards = detectSourceChange({ steps: given.toReversed(), volume: VOLUME });
        expect(backwards).toEqual(forwards);
      }),
    );
  });
});
