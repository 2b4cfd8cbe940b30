import { readFileSync } from 'node:fs';
import { compareLastYear } from '@heed/trends/guards/compare-last-year';
import type { DatedValue } from '@heed/trends/guards/compare-last-year';
import { deCumulate } from '@heed/trends/guards/de-cumulate';
import { detectLookBack } from '@heed/trends/guards/detect-look-back';
import { detectSourceChange } from '@heed/trends/guards/detect-source-change';
import { judgeJumps } from '@heed/trends/guards/judge-jumps';
import { describe, expect, it } from 'vitest';

type Row = Record<string, string>;

function readRows(name: string): Row[] {
  const text = readFileSync(new URL(`data/guards/${name}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])),
  );
}

function figure(cell: string | undefined): number | null {
  return cell === undefined || cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell);
}

describe('the source changed', () => {
  const rows = readRows('assessment_factors.csv');
  const factors = Object.keys(rows[0] ?? {}).slice(4);
  const byCouncilAndYear = new Map(
    rows.map((row) => [`${row.old_la_code} ${row.time_period}`, row]),
  );
  const judged = rows.flatMap((now) => {
    const before = byCouncilAndYear.get(`${now.old_la_code} ${Number(now.time_period) - 1}`);
    if (before === undefined) return [];
    const step = (name: string) => ({ before: figure(before[name]), now: figure(now[name]) });
    const answer = detectSourceChange({
      steps: factors.map(step),
      volume: step('Episodes_with_assessment_factor'),
    });
    return [{ council: now.new_la_code, year: now.time_period, ...answer }];
  });

  it('in Dudley in 2021 and 2022, and not in 2023 to 2025', () => {
    const dudley = judged.filter(({ council }) => council === 'E08000027');
    expect(dudley.map(({ year, changed }) => [year, changed])).toEqual([
      ['2019', false],
      ['2020', false],
      ['2021', true],
      ['2022', true],
      ['2023', false],
      ['2024', false],
      ['2025', false],
    ]);
    expect(dudley[2]).toMatchObject({ series: 22, up: 15, side: 'high' });
    // The codes for abuse by an unknown person were split that year, so two of 34 series ended.
    expect(dudley[3]).toMatchObject({ series: 32, up: 26, side: 'high' });
    expect(dudley[2]?.sentence).toBe(
      '15 of 22 series rose by more than 25% at once while the cases behind them changed by −1.0%: check whether the way of recording changed before reading any of them.',
    );
  });

  it('in at most 3 % of the years of all councils', () => {
    const compared = judged.filter(({ series }) => series > 0);
    const changed = compared.filter((one) => one.changed);
    expect(factors).toHaveLength(39);
    expect(compared).toHaveLength(1037);
    expect(changed).toHaveLength(23);
    expect(changed.length / compared.length).toBeLessThanOrEqual(0.03);
  });
});

describe('year-to-date attendance', () => {
  const rows = readRows('attendance_ytd.csv');
  const series = (area: string, phase: string) =>
    rows.filter((row) => row.la_name === area && row.phase === phase);
  const AREAS = [
    ['Dudley', 'Primary'],
    ['Dudley', 'Secondary'],
    ['England', 'Primary'],
    ['England', 'Secondary'],
  ] as const;

  it.each(AREAS)('quarantines the first snapshot and no other: %s, %s', (area, phase) => {
    const one = series(area, phase);
    for (const column of ['possible_sessions', 'unauthorised_absence']) {
      const verdicts = judgeJumps({
        values: one.map((row) => figure(row[column])),
        groups: one.map((row) => row.time_period ?? ''),
      });
      const dates = one.filter((_, at) => verdicts[at]?.quarantined).map((row) => row.published_on);
      expect(dates).toEqual(['2022-09-28']);
    }
    expect(one).toHaveLength(94);
  });

  it('quarantines 34 million sessions the day they come, by what there can be', () => {
    const [first] = series('Dudley', 'Secondary');
    const sessions = figure(first?.possible_sessions);
    // Two sessions a day for every pupil, on at most 20 school days since the first of September.
    const ceiling = (figure(first?.enrolments) ?? 0) * 2 * 20;
    expect(sessions).toBe(34_375_170);
    expect(judgeJumps({ values: [sessions], ceilings: [ceiling] })).toEqual([
      { quarantined: true, reason: 'above_ceiling', times: null },
    ]);
  });

  /** Unauthorised absence of each step, in percent. */
  function rates(area: string, phase: string): DatedValue[] {
    const good = series(area, phase).filter((row) => row.published_on !== '2022-09-28');
    const last = [...new Map(good.map((row) => [row.published_on ?? '', row])).values()];
    const steps = (column: string) =>
      deCumulate(
        last.map((row) => ({
          year: row.time_period ?? '',
          value: figure(row[column]),
          coverage: figure(row.num_schools),
        })),
      );
    const possible = steps('possible_sessions');
    const missed = steps('unauthorised_absence');
    return last.map((row, at) => {
      const sessions = possible[at]?.value ?? null;
      const absent = missed[at]?.value ?? null;
      const known = sessions !== null && sessions > 0 && absent !== null;
      return { on: row.published_on ?? '', value: known ? (100 * absent) / sessions : null };
    });
  }

  it('finds the jump of coverage and the fall of 2023, and gives no step for them', () => {
    const gaps = rates('Dudley', 'Secondary').filter(
      ({ on, value }) => value === null && on > '2022-10-13',
    );
    expect(gaps.map(({ on }) => on)).toEqual(['2023-04-06', '2023-06-01']);
  });

  it('peaks before holidays, and stays silent at each July all the same', () => {
    const secondary = compareLastYear(rates('Dudley', 'Secondary'));
    const summer = secondary.filter(({ on }) => /-0[78]-/.test(on));
    expect(summer.filter(({ value }) => value > 9)).toHaveLength(3);
    expect(summer.filter(({ limits }) => limits !== null).length).toBeGreaterThanOrEqual(8);
    expect(summer.filter(({ signal }) => signal !== null)).toEqual([]);
    expect(secondary.filter(({ signal }) => signal === 'high')).toEqual([]);
  });

  it('shows July 2026 in primary schools as news from everywhere, not from Dudley', () => {
    const local = rates('Dudley', 'Primary');
    const national = new Map(rates('England', 'Primary').map(({ on, value }) => [on, value]));
    const gap = local.map(({ on, value }) => {
      const there = national.get(on) ?? null;
      return { on, value: value === null || there === null ? null : value - there };
    });
    const highIn = (values: DatedValue[]) =>
      compareLastYear(values)
        .filter(({ on, signal }) => signal === 'high' && /-0[78]-/.test(on))
        .map(({ on }) => on);
    expect(highIn(local)).toEqual(['2026-07-09']);
    expect(highIn(rates('England', 'Primary'))).toEqual(['2026-07-09']);
    expect(highIn(gap)).toEqual([]);
  });
});

describe('looking back past a restart', () => {
  const rows = readRows('re_referrals.csv');
  const periods = (council: string) =>
    rows
      .filter((row) => row.la_name === council)
      .map((row) => ({
        period: row.time_period ?? '',
        value: figure(row.rereferral_percent),
        missing: row.rereferral_percent ?? null,
      }));
  const yearly = { lookBackMonths: 12, monthsPerPeriod: 12 };

  it('finds the first year of Hackney after two without figures', () => {
    const hackney = periods('Hackney');
    const found = detectLookBack({ ...yearly, periods: hackney });
    expect(
      found.map(({ cause, first, last }) => [cause, hackney[first]?.period, last - first]),
    ).toEqual([['gap', '2023', 0]]);
  });

  it('finds the first year of a new council once its birth is declared', () => {
    const cumberland = periods('Cumberland');
    const restart = cumberland.findIndex(({ value }) => value !== null);
    expect(cumberland[restart]).toMatchObject({ period: '2024', value: 10.7 });
    expect(detectLookBack({ ...yearly, periods: cumberland })).toEqual([]);
    expect(detectLookBack({ ...yearly, periods: cumberland, restarts: [restart] })).toMatchObject([
      { cause: 'declared', first: restart, last: restart },
    ]);
  });

  it('finds nothing in a series without a gap', () => {
    expect(detectLookBack({ ...yearly, periods: periods('Dudley') })).toEqual([]);
  });
});
