import { readFileSync } from 'node:fs';
import { chooseChart } from '@heed/trends/choice/choose-chart';
import type { ValueKind } from '@heed/trends/rebase/stabilise';
import { describe, expect, it } from 'vitest';

type Series = {
  id: string;
  source: string;
  kind: ValueKind | 'count_long';
  freq: 'month' | 'week' | 'year';
  y?: (number | null)[];
  num?: (number | null)[];
  den?: (number | null)[];
};
type Simulated = {
  family: string;
  truth: { type: string };
  y: number[];
  den: number[] | null;
};

const PER_YEAR = { month: 12, week: 52, year: 1 };

const { series } = read<{ series: Series[] }>('spc/series.json');
const simulated = read<{ series: Simulated[] }>('rebase/labelled-shifts.json').series;

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')) as T;
}

const chosen = series.map((one) => ({
  ...one,
  choice: chooseChart({
    kind: one.kind === 'count_long' ? 'count' : one.kind,
    values: one.y ?? one.num ?? [],
    denominators: one.den,
    perYear: PER_YEAR[one.freq],
  }),
}));

describe('charts for real series', () => {
  it('refuses rules on weekly deaths, which follow a season', () => {
    const deaths = chosen.filter(({ source }) => source === 'ons');
    expect(deaths).toHaveLength(3);
    for (const { choice } of deaths) {
      expect(choice).toMatchObject({ refusal: 'season', mayAlert: false });
    }
  });

  it('never draws plain limits for the shares of councils and hospitals', () => {
    const shares = chosen.filter(({ kind }) => kind === 'p');
    expect(shares.length).toBeGreaterThan(70);
    expect(shares.filter(({ choice }) => choice.chart === 'p')).toEqual([]);
  });

  it('gives yearly series a trend of five, and no alert of their own before 13 values', () => {
    const yearly = chosen.filter(({ freq }) => freq === 'year');
    expect(yearly.length).toBeGreaterThan(60);
    for (const { choice } of yearly) {
      expect(choice.companions).toContain('last_five_trend');
      expect(choice.mayAlert && choice.shape.points < 13).toBe(false);
    }
  });
});

describe('charts for series with a known truth', () => {
  const judged = simulated.map(({ family, truth, y, den }) => {
    const kind = den ? 'p' : ['gauss', 'ar.3', 'season'].includes(family) ? 'measured' : 'count';
    const denominators = den ?? undefined;
    const choice = chooseChart({ kind, values: y, denominators, perYear: 12 });
    return { family, truth: truth.type, choice };
  });
  const plain = judged.filter(({ family }) => family !== 'season' && family !== 'ar.3');

  it('sees a season of one standard deviation in half of the series, and few where there is none', () => {
    const seasonal = judged.filter(({ family }) => family === 'season');
    const found = ({ choice }: (typeof judged)[number]) => choice.shape.season?.found === true;
    expect(seasonal.filter(found).length / seasonal.length).toBeGreaterThanOrEqual(0.5);
    expect(plain.filter(found).length / plain.length).toBeLessThanOrEqual(0.02);
  });

  it('takes no step, spike or ramp for a likeness of neighbours', () => {
    expect(plain.filter(({ choice }) => choice.refusal === 'autocorrelation')).toEqual([]);
    expect(new Set(plain.map(({ truth }) => truth)).size).toBe(5);
  });
});
