import { readFileSync } from 'node:fs';
import type { MeasurePeriod, OpenAlert } from '@heed/trends/alert/alert-types';
import { decideMeasureAlert } from '@heed/trends/alert/decide-measure-alert';
import { analyseMeasure } from '@heed/trends/alert/analyse-measure';
import { historySentence } from '@heed/trends/sentences/signal-sentences';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';
import { describe, expect, it } from 'vitest';

type Published = {
  id: string;
  name: string;
  unit: string;
  better: 'lower' | 'context';
  periods: MeasurePeriod[];
};

const published = JSON.parse(
  readFileSync(new URL('data/measure-alert/series.json', import.meta.url), 'utf8'),
) as Published[];

const LOCKED_2013_TO_2019: ReadonlySet<string> = new Set(['repeat_plans', 're_referrals']);

function seriesOf(id: string, periods?: number) {
  const found = published.find((one) => one.id === id);
  if (!found) throw new Error(`no series ${id}`);
  const share = found.unit === '%';
  return {
    measure: {
      name: found.name,
      better: found.better,
      unit: found.unit,
      decimals: share ? 1 : 0,
      per: 100,
      comparable: share,
      benchmarkName: 'England',
    },
    periods: found.periods.slice(0, periods),
    preset: XMR_PRESETS['mdc-2023'],
    ...(LOCKED_2013_TO_2019.has(id) ? { baseline: { first: 0, last: 6 } } : {}),
  };
}

/** The decisions as the figures came in, one period after the other. */
function replay(id: string): string[] {
  let previous: OpenAlert | null = null;
  return seriesOf(id).periods.map((_, at) => {
    const { decision, open } = decideMeasureAlert({ ...seriesOf(id, at + 1), previous });
    previous = open;
    return decision;
  });
}

describe('children on a plan who miss half or more of school', () => {
  it('is quiet to 2022/23, raises at 2023/24 and updates the same alert at 2024/25', () => {
    expect(replay('plans_missing_school')).toEqual([
      ...['none', 'none', 'none', 'none', 'none'],
      'raise',
      'update',
    ]);
  });

  it('says what the alert rests on', () => {
    const raised = decideMeasureAlert({ ...seriesOf('plans_missing_school', 6), previous: null });
    expect(raised.sentences).toEqual([
      'Children on a child protection plan missing half or more of school: 19.9% in 2023/24 (27 of 136), up from 12.8% in 2022/23.',
      'England was 15.5% in 2023/24, so the figure is 4.4 percentage points above it; in 2022/23 it was 1.8 percentage points below it.',
      'England rose too, from 7.3% in 2018/19 to 15.5% in 2023/24.',
      'Over 4 earlier periods (2018/19 to 2022/23) it was 10.1% (72 of 710).',
      'If that share still held, 27 or more of 136 would come up by chance about once in 1,900 times.',
      'There is no figure for 2019/20 (not available); that does not mean zero.',
      'The numbers are small: one more would make it 20.6%, one fewer 19.1%.',
    ]);
    expect(raised.open).toEqual({
      rule: 'step-1',
      side: 'high',
      raisedAt: '2023/24',
      lastPeriod: '2023/24',
      lastValue: 19.9,
      quiet: [],
    });
  });
});

describe('the other series', () => {
  it.each(['plans_sessions_missed', 'need_unauthorised', 'neglect', 'criminal_exploitation'])(
    '%s is quiet in every period',
    (id) => {
      expect(new Set(replay(id))).toEqual(new Set(['none']));
    },
  );

  it.each(['repeat_plans', 're_referrals'])('%s is quiet in its last three periods', (id) => {
    expect(replay(id).slice(-3)).toEqual(['none', 'none', 'none']);
    for (const periods of [11, 12, 13]) {
      const { decision } = decideMeasureAlert({ ...seriesOf(id, periods), previous: null });
      expect(decision).toBe('none');
    }
  });

  it('repeat plans show signals on trial limits of the locked baseline', () => {
    const { facts } = decideMeasureAlert({ ...seriesOf('repeat_plans'), previous: null });
    expect(facts?.limits).toMatchObject({ status: 'trial', points: 7 });
    expect(facts?.limits?.upl).toBeCloseTo(27.5, 1);
    expect(facts?.signals).toContainEqual({ rule: 'beyond_limits', side: 'high' });
  });

  it('re-referrals keep 2020 as history', () => {
    const series = seriesOf('re_referrals');
    const labels = series.periods.map(({ period }) => period);
    expect(historySentence(labels, analyseMeasure(series))).toBe(
      'There was a signal in 2020; the newest figure shows none.',
    );
  });

  it('criminal exploitation is a new measure, not a rise', () => {
    for (const periods of [6, 7, 8]) {
      const series = seriesOf('criminal_exploitation', periods);
      const { decision, facts } = decideMeasureAlert({ ...series, previous: null });
      expect({ decision, born: facts?.newMeasure?.firstPeriod }).toEqual({
        decision: 'none',
        born: '2022',
      });
    }
  });
});
