import { describe, expect, it } from 'vitest';
import { detectLookBack } from './detect-look-back.ts';

const periods = (...cells: (number | string)[]) =>
  cells.map((cell, at) =>
    typeof cell === 'number'
      ? { period: `P${at}`, value: cell }
      : { period: `P${at}`, value: null, missing: cell },
  );

const found = (
  cells: (number | string)[],
  more: { months?: number; every?: number; restarts?: number[] } = {},
) =>
  detectLookBack({
    periods: periods(...cells),
    lookBackMonths: more.months ?? 12,
    monthsPerPeriod: more.every ?? 12,
    ...(more.restarts ? { restarts: more.restarts } : {}),
  }).map(({ cause, first, last }) => [cause, first, last]);

describe('detectLookBack', () => {
  it.each([
    ['a gap in which nobody counted', [15, 'x', 'x', 10, 20], {}, [['gap', 3, 3]]],
    ['a gap of one', [15, 'not_available', 10], {}, [['gap', 2, 2]]],
    ['a look-back of two periods', [15, 'x', 10, 11, 20], { months: 24 }, [['gap', 2, 3]]],
    ['that reaches past the newest', [15, 'x', 10], { months: 36 }, [['gap', 2, 2]]],
    ['months', [5, 'x', 1, 2, 3, 4], { months: 3, every: 1 }, [['gap', 2, 4]]],
    ['a declared restart', [15, 16, 10], { restarts: [2] }, [['declared', 2, 2]]],
    ['declared at a gap: once', [15, 'x', 10], { restarts: [2] }, [['declared', 2, 2]]],
    ['a suppressed figure: it was counted', [15, 'c', 10], {}, []],
    ['a birth: nothing came before', ['x', 10, 20], {}, []],
    ['no gap', [15, 16, 10], {}, []],
    ['a measure that does not look back', [15, 'x', 10], { months: 0 }, []],
    ['nothing', [], {}, []],
  ])('%s', (_, cells, more, expected) => {
    expect(found(cells, more)).toEqual(expected);
  });

  it('says which figures not to read as a change', () => {
    const [artefact] = detectLookBack({
      periods: periods(15, 'x', 10, 11, 20),
      lookBackMonths: 24,
      monthsPerPeriod: 12,
    });
    expect(artefact?.sentence).toMatch(/^The figure from P2 to P3 looks back past a restart/);
  });
});
