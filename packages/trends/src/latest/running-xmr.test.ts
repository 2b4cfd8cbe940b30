import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { Direction } from '../xmr/analysis-types.ts';
import { XMR_PRESET_NAMES, XMR_PRESETS } from '../xmr/presets.ts';
import type { RunningInput } from './running-sums.ts';
import { appendPeriod, startRunning } from './running-xmr.ts';

const level = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 100 }),
);
const figures = fc.array(fc.option(level, { freq: 6 }), { maxLength: 40 });

const input: fc.Arbitrary<RunningInput> = fc.record(
  {
    values: figures,
    direction: fc.constantFrom<Direction>('increase', 'decrease', 'neutral'),
    preset: fc.constantFrom(...XMR_PRESET_NAMES).map((name) => XMR_PRESETS[name]),
    target: fc.option(level),
    fixAfter: fc.integer({ min: 2, max: 20 }),
    baseline: fc
      .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))
      .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
  },
  { requiredKeys: ['values', 'direction', 'preset'] },
);

function whole(series: RunningInput) {
  const { segments, points, variation, assurance } = analyseXmr(series);
  const point = points.findLast((reading) => reading !== null) ?? null;
  return { segment: segments.at(-1), point, variation, assurance };
}

describe('a series that grows', () => {
  it('is told at each new period as if it were read whole, to the last bit', () => {
    fc.assert(
      fc.property(input, figures, (series, later) => {
        const running = startRunning(series);
        later.forEach((value, at) => {
          const values = [...series.values, ...later.slice(0, at + 1)];
          expect(appendPeriod(running, value)).toStrictEqual(whole({ ...series, values }));
        });
      }),
      { numRuns: 3_000 },
    );
  });

  it('is told so while the bound of screening crosses earlier moves, both ways', () => {
    const figure = fc.oneof(
      { weight: 5, arbitrary: fc.double({ noNaN: true, min: 0, max: 10 }) },
      { weight: 1, arbitrary: fc.double({ noNaN: true, min: 0, max: 60 }) },
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 20, maxLength: 90 }), (values) => {
        for (const name of ['safe', 'ptd-0.2.2', 'mdc-2023'] as const) {
          const series: RunningInput = {
            values: [],
            direction: 'increase',
            preset: XMR_PRESETS[name],
          };
          const running = startRunning(series);
          values.forEach((value, at) => {
            const grown = whole({ ...series, values: values.slice(0, at + 1) });
            expect(appendPeriod(running, value)).toStrictEqual(grown);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a constant series that changes', [...Array<number>(15).fill(4), 5]],
    ['one figure that screening leaves out', [5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 5, 7, 90]],
    ['values near the end of the number range', [1e200, 2e200, 1e200, 3e200, 1e200, 2e200]],
    ['no value yet', [null, null]],
  ])('agrees on %s', (_, values) => {
    for (const name of XMR_PRESET_NAMES) {
      const series: RunningInput = { values: [], direction: 'decrease', preset: XMR_PRESETS[name] };
      const running = startRunning(series);
      values.forEach((value, at) =>
        expect(appendPeriod(running, value)).toStrictEqual(
          whole({ ...series, values: values.slice(0, at + 1) }),
        ),
      );
    }
  });
});
