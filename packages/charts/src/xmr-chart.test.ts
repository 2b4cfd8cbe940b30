import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyXmrInput } from './chart-arbitrary.ts';
import { pointsOf, readSvg } from './read-svg.ts';
import type { Drawn } from './read-svg.ts';
import { xmrChart } from './xmr-chart.ts';
import type { XmrInput } from './xmr-input.ts';

const RE_REFERRALS = [15.4, 18.3, 17.2, 17.7, 26.6, 24.6, 23.8, 29.2, 21.5, 20.2, 18.8, 20, 22.5];

const reReferrals: XmrInput = {
  id: 'rereferrals',
  title: 'Re-referrals are back within their normal range',
  subtitle: 'Children re-referred within 12 months, per cent of referrals, Dudley',
  unit: '%',
  decimals: 1,
  points: RE_REFERRALS.map((value, index) => ({
    label: `${2012 + index}/${13 + index}`,
    periodEnd: `${2013 + index}-03-31`,
    value,
    type: index === 7 ? 'Above UCL' : 'Common Cause',
  })),
  segments: [
    { from: 0, to: 12, mean: 21.2, lpl: 12.9, upl: 28.4, locked: false, status: 'established' },
  ],
  benchmark: { label: 'England', values: RE_REFERRALS.map(() => 22) },
  direction: 'decrease',
};

const absence: XmrInput = {
  ...reReferrals,
  id: 'absence',
  title: 'Two years well above before',
  points: [3.6, null, 11.4, 15.4, 12.8, 19.9, 20.7].map((value, index) => ({
    label: `${2018 + index}/${19 + index}`,
    periodEnd: `${2019 + index}-07-31`,
    value,
    ...(value === null ? { missing: 'x' } : {}),
  })),
  segments: [{ from: 0, to: 6, mean: 14, lpl: 5, upl: 23, locked: false, status: 'trial' }],
  benchmark: { label: 'England', values: [6.5, null, 9.2, 13.1, 14.2, 15.5, 16] },
};

const drawn = (input: XmrInput) => readSvg(xmrChart(input).svg);
const texts = (input: XmrInput) =>
  drawn(input).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
const series = (input: XmrInput): Drawn | undefined =>
  drawn(input).find(
    ({ name, attributes }) =>
      name === 'path' &&
      attributes['stroke-width'] === '2' &&
      attributes['stroke-linejoin'] === 'round',
  );

describe('xmrChart', () => {
  test('is one labelled image with ids of its own', () => {
    const [svg, title, desc] = drawn(reReferrals);
    expect(svg).toMatchObject({
      name: 'svg',
      attributes: {
        role: 'img',
        'aria-labelledby': 'rereferrals-title',
        'aria-describedby': 'rereferrals-desc',
      },
    });
    expect(title).toEqual({
      name: 'title',
      attributes: { id: 'rereferrals-title' },
      text: reReferrals.title,
    });
    expect(desc?.text).toBe(
      'Children re-referred within 12 months, per cent of referrals, Dudley. 13 periods, 2012/13 to 2024/25. ' +
        'Latest 22.5% in 2024/25 (England 22.0%). Mean 21.2%, limits 12.9% to 28.4%. ' +
        'Signals: 2019/20 (outside limits, concern).',
    );
  });

  test.each(['', '1a', 'a b', 'a"b', 'é'])('refuses %j as an id', (id) => {
    expect(() => xmrChart({ ...reReferrals, id })).toThrow(RangeError);
  });

  test.each([Number.NaN, Infinity])('refuses %d as a figure', (value) => {
    expect(() => xmrChart({ ...reReferrals, target: value })).toThrow(RangeError);
    expect(() =>
      xmrChart({ ...reReferrals, points: [{ label: 'a', periodEnd: '', value }] }),
    ).toThrow(RangeError);
  });

  test('labels mean, limits, benchmark and latest with their figures', () => {
    expect(texts(reReferrals)).toEqual(
      expect.arrayContaining([
        'Mean 21.2%',
        'Upper limit 28.4%',
        'Lower limit 12.9%',
        'England 22.0%',
        'Latest 22.5%',
      ]),
    );
  });

  test('marks a point outside the limits by a diamond, a run by a ring, and says both in the key', () => {
    const points = reReferrals.points.map((point, index) =>
      index === 4 ? { ...point, type: '7 Points Above CL' as const } : point,
    );
    const picture = drawn({ ...reReferrals, points });
    const diamonds = picture.filter(({ attributes }) =>
      attributes['d']?.endsWith('l7.5,7.5l-7.5,7.5l-7.5,-7.5z'),
    );
    const rings = picture.filter(
      ({ name, attributes }) => name === 'circle' && attributes['fill'] === 'none',
    );
    expect(diamonds).toHaveLength(2);
    expect(rings).toHaveLength(2);
    expect(texts({ ...reReferrals, points })).toEqual(
      expect.arrayContaining(['outside limits, concern', 'run or trend, concern']),
    );
  });

  test.each([
    ['Above UCL', 'increase', 'outside limits, improvement'],
    ['Above UCL', 'decrease', 'outside limits, concern'],
    ['Above UCL', 'neutral', 'outside limits, unusually high'],
    ['Below LCL', 'decrease', 'outside limits, improvement'],
    ['Below LCL', 'neutral', 'outside limits, unusually low'],
    ['7 Point Trend (Increasing)', 'increase', 'run or trend, improvement'],
    ['7 Point Trend (Decreasing)', 'increase', 'run or trend, concern'],
    ['2 in 3 Below CL', 'increase', 'run or trend, concern'],
  ] as const)('%s where %s is better: %s', (type, direction, words) => {
    const points = reReferrals.points.map((point, index) => ({
      ...point,
      type: index === 3 ? type : ('Common Cause' as const),
    }));
    const chart = xmrChart({ ...reReferrals, points, direction });
    expect(chart.svg).toContain(words);
    expect(chart.rows[3]?.note.toLowerCase()).toBe(words);
  });

  test('draws a point that was left out as an empty dot, says so, and flags nothing by it', () => {
    const points = reReferrals.points.map((point, index) => ({
      ...point,
      leftOut: index === 7,
    }));
    const chart = xmrChart({ ...reReferrals, points });
    const empty = drawn({ ...reReferrals, points }).filter(
      ({ name, attributes }) => name === 'circle' && attributes['fill'] === 'none',
    );
    // One in the picture, one in the key.
    expect(empty).toHaveLength(2);
    expect(texts({ ...reReferrals, points })).toContain('left out of the limits');
    expect(chart.rows[7]?.note).toBe('Left out of the limits');
    expect(chart.description).not.toContain('Signals');
  });

  test('draws trial limits dashed, calls them so, and flags nothing by them', () => {
    const flagged = {
      ...absence,
      points: absence.points.map((point) => ({ ...point, type: 'Above UCL' as const })),
    };
    for (const input of [flagged, { ...flagged, narrow: true }]) {
      expect(texts(input).join(' ')).toMatch(/trial/i);
      expect(xmrChart(input).svg).toContain('stroke-dasharray="2 3"');
      expect(xmrChart(input).description).toContain('trial limits 5.0% to 23.0%');
      expect(xmrChart(input).description).not.toContain('Signals');
    }
  });

  test('keeps a gap on the axis, with its letter, and never bridges it', () => {
    expect(series(absence)?.attributes['d']?.match(/M/g)).toHaveLength(2);
    expect(texts(absence)).toEqual(expect.arrayContaining(['2019/20', 'x', 'not available']));
    expect(xmrChart(absence).rows[1]).toEqual({
      period: '2019/20',
      value: 'not available [x]',
      benchmark: 'no figure',
      note: '',
    });
    expect(xmrChart(absence).description).toContain('No figure for 2019/20 (not available).');
  });

  test.each([
    ['c', 'suppressed [c]'],
    ['x', 'not available [x]'],
    ['z', 'not applicable [z]'],
    ['u', 'low reliability [u]'],
    ['k', 'rounds to zero [k]'],
    ['low', 'too low to show [l]'],
    [undefined, 'no figure [–]'],
    ['not yet due', 'not yet due [n]'],
    ['valueOf', 'valueOf [v]'],
  ])('says why a figure is missing: %s', (missing, value) => {
    const point = {
      label: '2025',
      periodEnd: '2025-03-31',
      value: null,
      ...(missing === undefined ? {} : { missing }),
    };
    expect(xmrChart({ ...reReferrals, points: [point], segments: [] }).rows[0]?.value).toBe(value);
  });

  test('breaks limits where they begin anew and says so', () => {
    const input: XmrInput = {
      ...reReferrals,
      segments: [
        { from: 0, to: 3, mean: 17.2, lpl: 13, upl: 21, locked: true, status: 'established' },
        { from: 4, to: 12, mean: 23, lpl: 17, upl: 29, locked: false, status: 'established' },
      ],
    };
    const { description, rows } = xmrChart(input);
    expect(description).toContain(
      'Mean from 2012/13 to 2015/16 17.2%, fixed limits 13.0% to 21.0%.',
    );
    expect(description).toContain('Mean from 2016/17 to 2024/25 23.0%, limits 17.0% to 29.0%.');
    expect(rows[4]?.note).toBe('Limits recalculated from here');
    expect(texts(input)).toEqual(
      expect.arrayContaining(['21.0%', '17.2%', '13.0%', 'Upper limit 29.0%']),
    );
  });

  test('follows limits that differ from point to point', () => {
    const upl = RE_REFERRALS.map((_value, index) => 28 + index / 10);
    const input: XmrInput = {
      ...reReferrals,
      segments: [
        { from: 0, to: 12, mean: 21.2, lpl: null, upl, locked: false, status: 'established' },
      ],
    };
    const steps = drawn(input).find(({ attributes }) =>
      /^M[^V]*H[^V]*(?:V[^H]*H[^V]*){12}$/.test(attributes['d'] ?? ''),
    );
    expect(steps).toBeDefined();
    expect(texts(input)).toContain('Upper limit 29.2%');
  });

  test('has a table with a row for each period', () => {
    const { columns, rows } = xmrChart({ ...reReferrals, seriesLabel: 'Dudley' });
    expect(columns.map(({ label }) => label)).toEqual(['Period', 'Dudley', 'England', 'Note']);
    expect(rows).toHaveLength(13);
    expect(rows[7]).toEqual({
      period: '2019/20',
      value: '29.2%',
      benchmark: '22.0%',
      note: 'Outside limits, concern',
    });
  });

  test('notes a restated figure and a remark', () => {
    const points = [
      { label: '2025', periodEnd: '2025-03-31', value: 65.3, version: 2, note: 'July return' },
    ];
    expect(xmrChart({ ...reReferrals, points, segments: [] }).rows[0]?.note).toBe(
      'Restated, version 2. July return',
    );
  });

  test.each([
    ['no points', []],
    ['one point', [4]],
    ['all missing', [null, null, null]],
    ['a constant', [100, 100, 100, 100]],
    ['zeros', [0, 0, 0]],
    ['negative values', [-4, -2, -9.5]],
    ['across zero', [-3, 4, 0]],
    ['values apart by rounding alone', [1e9, 1e9 + 1e-7]],
    ['values too small to tell from zero', [0, 5e-324]],
    ['huge values', [-1e300, 1e300]],
  ])('draws %s', (_name, values) => {
    const points = values.map((value, index) => ({
      label: `P${index + 1}`,
      periodEnd: '2025-03-31',
      value,
    }));
    const input: XmrInput = {
      id: 'x',
      title: 'T',
      subtitle: 'S',
      unit: 'children',
      decimals: 0,
      points,
      segments: [],
      direction: 'neutral',
    };
    const dots = drawn(input).filter(({ name }) => name === 'circle');
    expect(dots).toHaveLength(values.filter((value) => value !== null).length);
    expectWithinPicture(input);
  });

  test('cuts a long name and never a figure', () => {
    const long = {
      ...reReferrals,
      benchmark: { label: 'Statistical neighbours of the local authority', values: RE_REFERRALS },
    };
    for (const input of [long, { ...long, narrow: true }]) {
      expect(texts(input).find((text) => text.startsWith('Stat'))).toMatch(/… 22\.5%$/);
    }
  });

  test('keeps text at 12 px or more in both layouts, and the narrow one within 320', () => {
    for (const narrow of [false, true]) {
      const picture = drawn({ ...absence, narrow });
      const sizes = picture.flatMap(({ name, attributes }) =>
        name === 'text' ? [Number(attributes['font-size'])] : [],
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      expect(picture[0]?.attributes['viewBox']).toMatch(narrow ? /^0 0 320 \d+$/ : /^0 0 720 \d+$/);
    }
  });

  test('is the same picture for the same input', () => {
    expect(xmrChart(structuredClone(absence))).toEqual(xmrChart(absence));
  });

  test('is well-formed, within its viewBox and free of style and script, whatever it is given', () => {
    fc.assert(
      fc.property(anyXmrInput, (input) => {
        const { svg, rows } = xmrChart(input);
        expect(svg).not.toMatch(/NaN|Infinity|undefined| style=|<style|<script| on[a-z]+=|href/);
        expect(rows).toHaveLength(input.points.length);
        expectWithinPicture(input);
      }),
    );
  });

  test('lets no text become markup', () => {
    const hostile = `</title><script>alert(1)</script>"' onload='x' &amp; \u0000\ud800`;
    const point = { label: hostile, periodEnd: '', value: 1, note: hostile };
    const input: XmrInput = {
      ...reReferrals,
      title: hostile,
      subtitle: hostile,
      seriesLabel: hostile,
      points: [point, { ...point, value: null, missing: hostile }],
      segments: [],
      benchmark: { label: hostile, values: [1, 2] },
    };
    const names = new Set(drawn(input).map(({ name }) => name));
    expect(
      [...names].every((name) =>
        ['svg', 'title', 'desc', 'path', 'circle', 'rect', 'text'].includes(name),
      ),
    ).toBe(true);
    expect(drawn(input)[1]?.text).toBe(hostile.replace('\u0000\ud800', '\uFFFD\uFFFD'));
  });
});

/** Every drawn point lies in the viewBox, give or take the rounding of a tenth. */
function expectWithinPicture(input: XmrInput): void {
  const [svg, ...elements] = drawn(input);
  const [, , width = 0, height = 0] = (svg?.attributes['viewBox'] ?? '').split(' ').map(Number);
  for (const [x, y] of elements.flatMap(pointsOf)) {
    expect(x).toBeGreaterThanOrEqual(-0.1);
    expect(x).toBeLessThanOrEqual(width + 0.1);
    expect(y).toBeGreaterThanOrEqual(-0.1);
    expect(y).toBeLessThanOrEqual(height + 0.1);
  }
}
