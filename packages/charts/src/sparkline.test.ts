import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOf, readSvg } from './read-svg.ts';
import { sparkline } from './sparkline.ts';
import type { SparklineInput } from './sparkline.ts';

const absence: SparklineInput = {
  id: 'absence-line',
  title: 'Missing half of school',
  unit: '%',
  decimals: 1,
  values: [3.6, null, 11.4, 15.4, 12.8, 19.9, 20.7],
  band: { lpl: 5, upl: 23 },
};

describe('sparkline', () => {
  test('names itself and says what it shows', () => {
    const { svg, description } = sparkline(absence);
    expect(description).toBe('Latest 20.7%, between 3.6% and 20.7% over 6 periods.');
    expect(readSvg(svg).slice(0, 3)).toMatchObject([
      {
        name: 'svg',
        attributes: { role: 'img', viewBox: '0 0 120 32', 'aria-labelledby': 'absence-line-title' },
      },
      { name: 'title', text: 'Missing half of school' },
      { name: 'desc', text: description },
    ]);
  });

  test('leaves a gap open and shows a value that stands alone', () => {
    const line = readSvg(sparkline(absence).svg).find(
      ({ attributes }) => attributes['stroke-width'] === '1.8',
    );
    expect(line?.attributes['d']?.match(/M/g)).toHaveLength(3);
  });

  test('marks the latest point by shape', () => {
    const outside = sparkline({
      ...absence,
      latest: { shape: 'outside', side: 'high', meaning: 'concern' },
    });
    expect(outside.svg).toContain('l7.5,7.5l-7.5,7.5l-7.5,-7.5z');
    expect(sparkline(absence).svg).toContain('<circle');
  });

  test('says when the latest periods have no figure', () => {
    expect(sparkline({ ...absence, values: [1, 2, null] }).description).toContain(
      'Nothing for the last period.',
    );
    expect(sparkline({ ...absence, values: [1, null, null] }).description).toContain(
      'Nothing for the last 2 periods.',
    );
    expect(sparkline({ ...absence, values: [null] }).description).toBe('No figures.');
  });

  test('draws any values within its box', () => {
    const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.option(figure, { nil: null }), { maxLength: 40 }),
        fc.string({ unit: 'binary' }),
        (values, title) => {
          const { svg } = sparkline({ id: 'a', title, unit: '', decimals: 1, values });
          expect(svg).not.toMatch(/NaN|Infinity|undefined| style=|<style|<script/);
          for (const [x, y] of readSvg(svg).flatMap(pointsOf)) {
            expect(x >= 0 && x <= 120 && y >= 0 && y <= 32).toBe(true);
          }
        },
      ),
    );
  });

  test('refuses what is no figure', () => {
    expect(() => sparkline({ ...absence, values: [1, Number.NaN] })).toThrow(RangeError);
  });
});
