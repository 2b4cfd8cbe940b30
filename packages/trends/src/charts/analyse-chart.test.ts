import { describe, expect, it } from 'vitest';
import { XMR_PRESETS } from '../xmr/presets.ts';
import { analyseChart } from './analyse-chart.ts';
import type { ChartInput } from './analyse-chart.ts';
import type { ChartFamily } from './chart-family.ts';

type More = Omit<Partial<ChartInput>, 'series' | 'family'> & { sizes?: (number | null)[] };

function analyse(family: ChartFamily, amounts: (number | null)[], { sizes, ...more }: More = {}) {
  return analyseChart({
    family,
    series: { amounts, sizes },
    direction: 'decrease',
    preset: XMR_PRESETS.safe,
    ...more,
  });
}

function fill<T>(length: number, one: T): T[] {
  return Array.from({ length }, () => one);
}

function marked(found: ReturnType<typeof analyse>): (string | null)[] {
  return found.points.map((point) => {
    return point?.shown ? `${point.shown.rule} ${point.shown.side}` : null;
  });
}

describe('limits', () => {
  const alternating = [4, 6, 4, 6, 4, 6];
  const hundred = fill(6, 100);

  it.each([
    ['i: 2.66 average moving ranges', 'i', alternating, undefined, [5, -0.32, 10.32]],
    ['i_m: around the median', 'i_m', [4, 6, 4, 6, 4], undefined, [4, -1.32, 9.32]],
    [
      'i_mm: median range, of 0.954 sigma',
      'i_mm',
      alternating,
      undefined,
      [5, 5 - 6 / 0.954, 5 + 6 / 0.954],
    ],
    ['c: root of the mean', 'c', [9, 8, 10, 9, 9], undefined, [9, 0, 18]],
    ['p: root of p(1 - p) / n', 'p', fill(6, 10), hundred, [0.1, 0.01, 0.19]],
    ['p: cut to 1', 'p', fill(6, 90), hundred, [0.9, 0.81, 0.99]],
    ['u: root of u / n', 'u', fill(6, 25), hundred, [0.25, 0.1, 0.4]],
    [
      'g: mean, and root of m(m + 1)',
      'g',
      [1, 1, 1, 8, 4],
      undefined,
      [1, 0, 3 + 3 * Math.sqrt(12)],
    ],
    ['mr: 3.267 times the average range', 'mr', [1, 3, 1, 3, 1, 3], undefined, [2, 0, 6.534]],
  ] as const)('%s', (_, family, amounts, sizes, [centre, lower, upper]) => {
    const found = analyse(family, [...amounts], sizes ? { sizes: [...sizes] } : {});
    expect(found.segments[0]?.centre).toBeCloseTo(centre, 9);
    expect(found.limits.at(-1)?.lower).toBeCloseTo(lower, 9);
    expect(found.limits.at(-1)?.upper).toBeCloseTo(upper, 9);
  });

  it('t: individuals of the 3.6th root', () => {
    const roots = [4, 6, 4, 6, 4, 6];
    const found = analyse(
      't',
      roots.map((root) => root ** 3.6),
    );
    expect(found.segments[0]?.centre).toBeCloseTo(5 ** 3.6, 6);
    expect(found.limits[0]?.upper).toBeCloseTo(10.32 ** 3.6, 6);
    expect(found.limits[0]?.lower).toBe(0);
  });

  it('ip: as individuals where sizes are equal, but for the constants', () => {
    const found = analyse('ip', [40, 60, 40, 60, 40, 60], { sizes: fill(6, 10) });
    // 3 sigmas of √(π/2) × range ÷ √2, where the ranges are 2.
    expect(found.limits[0]?.upper).toBeCloseTo(5 + 3 * Math.sqrt(Math.PI), 9);
  });

  it('run: a centre and no limits, so no point is beyond them', () => {
    const found = analyse('run', [...alternating, 900]);
    expect(found.limits).toEqual(fill(7, null));
    expect(found.segments[0]?.centre).toBe(6);
    expect(marked(found)).toEqual(fill(7, null));
  });

  it('narrow where more people are counted', () => {
    const { limits } = analyse('p', [10, 100, 10, 100, 10], { sizes: [100, 1000, 100, 1000, 100] });
    expect(limits[1]?.upper).toBeLessThan(limits[0]?.upper ?? 0);
  });

  it('of Laney widen with the spread between points', () => {
    const sizes = fill(24, 1000);
    const steady = Array.from({ length: 24 }, (_, at) => 100 + (at % 2));
    const restless = Array.from({ length: 24 }, (_, at) => 100 + 60 * (at % 2));
    const width = (amounts: number[], family: 'p' | 'pp') => {
      const [first] = analyse(family, amounts, { sizes }).limits;
      return (first?.upper ?? NaN) - (first?.lower ?? NaN);
    };
    expect(width(restless, 'pp')).toBeGreaterThan(width(restless, 'p'));
    expect(width(steady, 'pp')).toBeLessThan(width(steady, 'p'));
    const few = { sizes: sizes.slice(0, 12) };
    const short = steady.slice(0, 12);
    expect(analyse('pp', short, few).limits).toEqual(analyse('p', short, few).limits);
  });

  it('need five values', () => {
    expect(analyse('p', [1, 2, 3, 4], { sizes: fill(4, 10) })).toMatchObject({
      segments: [{ points: 4, status: 'none' }],
      limits: fill(4, null),
      variation: null,
      assurance: null,
    });
  });
});

describe('points', () => {
  const level = [10, 12, 9, 11, 10, 8, 9, 11, 10, 12, 9, 11, 10];
  const sizes = fill(14, 100);

  it.each(['pp', 'up', 'ip', 'p', 'u', 'c', 'i_m', 'i_mm'] as const)(
    '%s marks a point beyond the limits',
    (family) => {
      const found = analyse(family, [...level, 60], { sizes, fixAfter: 13 });
      expect(marked(found).at(-1)).toBe('beyond_limits high');
      expect(found.variation).toBe('concern_high');
    },
  );

  it('of denominator zero or missing are missing', () => {
    const found = analyse('p', [1, 2, 3], { sizes: [0, null, 10] });
    expect(found.values).toEqual([null, null, 0.3]);
    expect(found.points.slice(0, 2)).toEqual([null, null]);
  });

  it('excluded are drawn with limits, but neither judged nor behind them', () => {
    const plain = analyse('pp', level, { sizes: sizes.slice(1) });
    const ghost = analyse('pp', [...level, 60], { sizes, excluded: [13] });
    expect(ghost.segments[0]?.centre).toBe(plain.segments[0]?.centre);
    expect(ghost.points[13]).toBeNull();
    expect(ghost.limits[13]).toEqual(plain.limits[12]);
  });

  it('start again at a rebase', () => {
    const found = analyse('mr', [...level, ...level.map((y) => y + 50)], { rebase: [13] });
    expect(found.values[13]).toBeNull();
    expect(found.segments.map(({ start, points }) => [start, points])).toEqual([
      [0, 12],
      [13, 12],
    ]);
  });

  it('of moving ranges are no runs', () => {
    const found = analyse(
      'mr',
      Array.from({ length: 20 }, (_, at) => at * at),
    );
    expect(marked(found).filter((one) => one && !one.startsWith('beyond'))).toEqual([]);
    expect(analyse('mr', level, { target: 2 }).assurance).toBeNull();
  });
});

describe('series that hardly vary', () => {
  it.each([
    ['pp', fill(20, 50), fill(20, 50)],
    ['p', fill(20, 50), fill(20, 50)],
    ['ip', fill(20, 50), fill(20, 50)],
    ['up', fill(20, 0), fill(20, 50)],
    ['c', fill(20, 0), undefined],
    ['g', fill(20, 0), undefined],
    ['t', fill(20, 0), undefined],
  ] as const)(
    '%s, constant: limits are the value, no signal, target met',
    (family, amounts, sizes) => {
      const found = analyse(family, [...amounts], {
        ...(sizes ? { sizes: [...sizes] } : {}),
        direction: 'increase',
        target: amounts[0] ? 1 : 0,
      });
      const [first] = found.limits;
      expect([first?.lower, first?.upper]).toEqual(fill(2, found.segments[0]?.centre));
      expect(marked(found)).toEqual(fill(20, null));
      expect(found.assurance).toBe('consistent_pass');
    },
  );

  it('one dip from 100 %: only the dip', () => {
    const amounts = fill(20, 200).map((amount, at) => (at === 15 ? 160 : amount));
    const found = analyse('pp', amounts, { sizes: fill(20, 200), direction: 'increase' });
    expect(marked(found).flatMap((one, at) => (one ? [at] : []))).toEqual([15]);
  });

  it('a share that leaves a constant baseline is one signal', () => {
    const amounts = [...fill(13, 50), 49, 48];
    const found = analyse('pp', amounts, { sizes: fill(15, 50), fixAfter: 13 });
    expect(marked(found).slice(13)).toEqual(['changed_from_constant low', null]);
  });
});
