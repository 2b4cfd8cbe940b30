import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadOut } from './end-labels.ts';
import { fitText, formatValue, inWords, textWidth, wrapText } from './words.ts';

describe('words', () => {
  test.each([
    [19.94, '%', 1, '19.9%'],
    [1234.5, 'children', 0, '1,235'],
    [-0, '%', 1, '0.0%'],
    [-3.25, 'days', 2, '-3.25'],
  ])('%d in %s', (value, unit, decimals, shown) => {
    expect(formatValue(value, { unit, decimals })).toBe(shown);
  });

  test('wraps at spaces, within the width and the number of lines, and loses nothing silently', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 80, max: 700 }), (text, width) => {
        const lines = wrapText(text, { width, size: 16 }, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(width);
        const whole = lines.join(' ');
        expect(whole === text.split(/\s+/).join(' ') || whole.includes('…')).toBe(true);
      }),
    );
  });

  test('cuts with an ellipsis only what does not fit', () => {
    expect(fitText('England', { width: 100, size: 14 })).toBe('England');
    expect(fitText('Statistical neighbours', { width: 80, size: 14 })).toMatch(/^Stat.*…$/);
  });

  test('joins parts as a sentence does', () => {
    expect([inWords([]), inWords(['a']), inWords(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a, b and c',
    ]);
  });
});

describe('spreadOut', () => {
  test('keeps order, gap and bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 }),
        (positions) => {
          const sorted = positions.toSorted((a, b) => a - b);
          const placed = spreadOut(sorted, { gap: 17.5, top: 0, bottom: 200 });
          placed.forEach((position, index) => {
            expect(position).toBeGreaterThanOrEqual(-1e-9);
            expect(position).toBeLessThanOrEqual(200 + 1e-9);
            expect(position - (placed[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(17.5 - 1e-9);
          });
        },
      ),
    );
  });

  test('moves nothing that does not touch', () => {
    expect(spreadOut([10, 60, 110], { gap: 17.5, top: 0, bottom: 200 })).toEqual([10, 60, 110]);
  });
});
