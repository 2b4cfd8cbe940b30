import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, originalSpan } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['full-width', '９９９＠／', '999@/'],
    ['styled digits', '𝟗𝟗𝟗', '999'],
    ['what cannot be seen', '9\u200b9\u200c9\u200d9\u20609\ufeff9\u00ad9', '9999999'],
    ['dashes', '1‐2‑3–4—5−6', '1-2-3-4-5-6'],
    ['dots', '1·2․3', '1.2.3'],
    ['spaces', '1\u00a02\u20093\u2007', '1 2 3 '],
    ['line breaks', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['accents', 'Zoë Zoe\u0308 Łódź', 'Zoe Zoe Lodz'],
    ['apostrophes', 'O’D O´D', "O'D O'D"],
    ['a phrase in one sign', 'ﷺ', 'ﷺ'],
    ['half a pair', '\ud835 \udfd7', '\ud835 \udfd7'],
  ])('folds %s', (_what, text, folded) => expect(foldText(text).text).toBe(folded));

  it('leads back to code units of the original', () => {
    const text = '🔴 𝟗\u200b𝟗';
    const folded = foldText(text);
    const { start, end } = originalSpan(folded, { start: 3, end: 5 });
    expect(text.slice(start, end)).toBe('𝟗\u200b𝟗');
  });

  it('gives a mark to the letter before it', () => {
    expect(originalSpan(foldText('Zoe\u0308'), { start: 0, end: 3 })).toEqual({ start: 0, end: 4 });
  });

  it('maps every unit into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts, ends } = foldText(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        expect([...starts]).toEqual([...starts].toSorted((a, b) => a - b));
        expect(starts.every((start, unit) => start < (ends[unit] ?? 0))).toBe(true);
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
