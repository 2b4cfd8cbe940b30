import { describe, expect, test } from 'vitest';
import { becauseOfRole, FigureWords, inWords, PeriodWords, Reference } from './fields.ts';

describe('fields', () => {
  test.each([
    '2023/24',
    '2025',
    'March 2025',
    'Mar 2025',
    '31 March 2025',
    'Q3 2024/25',
    '9 June 2025 at 17:00',
    '2019/20 to 2024/25',
  ])('%s is a period', (words) => {
    expect(PeriodWords.safeParse(words).success).toBe(true);
  });

  test.each([
    '',
    'soon',
    'the week the child was seen',
    '2023/24 mum said',
    'Q5 2024',
    '31 March',
    '2023/24\n',
  ])('%j is no period', (words) => {
    expect(PeriodWords.safeParse(words).success).toBe(false);
  });

  test.each([
    [Reference, 'AL-2025-001', true],
    [Reference, 'AL-2025-001 Smith', false],
    [Reference, 'al-2025-1', false],
    [FigureWords, '27 of 136 (19.9%)', true],
    [FigureWords, 'mum said no', false],
  ])('%#', (schema, text, fits) => {
    expect(schema.safeParse(text).success).toBe(fits);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j in words', (parts, words) => {
    expect(inWords(parts)).toBe(words);
  });

  test('puts the right article before a role', () => {
    expect(becauseOfRole('analyst', 'Dudley')).toContain('you are an analyst in Dudley');
    expect(becauseOfRole('executive', 'Dudley')).toContain('you are a member of the executive');
  });
});
