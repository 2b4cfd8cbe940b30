import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { funnelChart } from './funnel-chart.ts';
import type { FunnelInput } from './funnel-input.ts';
import { readSvg } from './read-svg.ts';

const input: FunnelInput = {
  id: 'funnel',
  title: 'Dudley lies within what is usual',
  subtitle: 'Repeat plans, 2023, beside councils like it',
  unit: '%',
  decimals: 1,
  sizeLabel: 'Plans that began',
  centre: 22,
  areas: [
    { name: 'Dudley', own: true, size: 300, value: 25, outlier: false },
    { name: 'Walsall', own: false, size: 420, value: 21, outlier: false },
    { name: 'Rotherham', own: false, size: 500, value: 40, outlier: true },
  ],
  limits: [
    { size: 250, lower: 12, upper: 34 },
    { size: 400, lower: 14, upper: 31 },
    { size: 550, lower: 15, upper: 30 },
  ],
};

const texts = (one: FunnelInput) =>
  readSvg(funnelChart(one).svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));

describe('funnelChart', () => {
  test('says in words what it shows', () => {
    expect(funnelChart(input).description).toBe(
      'Repeat plans, 2023, beside councils like it. 3 areas, together 22.0%. Dudley 25.0%, within the limits for its size. Outside the limits: Rotherham.',
    );
  });

  test('names the area itself with its figure, and what each mark means', () => {
    expect(texts(input)).toEqual(
      expect.arrayContaining([
        'Dudley 25.0%',
        'Plans that began',
        'this area',
        'another area',
        'another area, outside the limits',
        'limits (99.8%)',
      ]),
    );
  });

  test('has no mark in its key that it does not hold', () => {
    const areas = input.areas.filter(({ name }) => name !== 'Rotherham');
    expect(texts({ ...input, areas })).not.toContain('another area, outside the limits');
  });

  test('draws a mark for each area, higher shares higher, larger groups farther right', () => {
    const circles = readSvg(funnelChart(input).svg).filter(({ name }) => name === 'circle');
    // The first two belong to the key.
    expect(circles).toHaveLength(4);
    const [walsall, rotherham] = circles.slice(2);
    expect(Number(rotherham?.attributes['cx'])).toBeGreaterThan(Number(walsall?.attributes['cx']));
    expect(Number(rotherham?.attributes['cy'])).toBeLessThan(Number(walsall?.attributes['cy']));
  });

  test.each([Number.NaN, Infinity])('refuses %d as a figure', (centre) => {
    expect(() => funnelChart({ ...input, centre })).toThrow(RangeError);
  });

  test('stays within its picture, whatever the figures and names', () => {
    const area = fc.record({
      name: fc.string(),
      own: fc.boolean(),
      size: fc.integer({ min: 1, max: 1_000_000 }),
      value: fc.double({ min: 0, max: 100, noNaN: true }),
      outlier: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(area, { minLength: 1 }), fc.boolean(), (areas, narrow) => {
        const [svg, ...drawn] = readSvg(funnelChart({ ...input, areas, narrow }).svg);
        const [width, height] = [svg?.attributes['width'], svg?.attributes['height']].map(Number);
        for (const { name, attributes } of drawn) {
          if (name !== 'circle') continue;
          expect(Number(attributes['cx'])).toBeLessThanOrEqual(width ?? 0);
          expect(Number(attributes['cy'])).toBeLessThanOrEqual(height ?? 0);
        }
      }),
    );
  });
});
