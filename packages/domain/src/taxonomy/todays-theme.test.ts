import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergedThemes, tagsOfToday, todaysTheme, type ThemeLink } from './todays-theme.ts';

const stands = (code: string): ThemeLink => ({ code, retiredOn: null, successor: null });
const ended = (code: string, successor: string | null): ThemeLink => ({
  code,
  retiredOn: '2026-04-09',
  successor,
});

describe('the theme for which something counts today', () => {
  const themes = [stands('A'), ended('B', 'A'), ended('C', 'B'), ended('D', null), ended('E', 'D')];

  test.each([
    ['A', 'A', 'a theme that stands'],
    ['B', 'A', 'a theme that was merged'],
    ['C', 'A', 'a theme that was merged into one that was merged later'],
    ['D', null, 'a theme that was retired'],
    ['E', null, 'a theme that was merged into one that was retired later'],
    ['X', null, 'a theme that nobody knows'],
  ] as [code: string, today: string | null, what: string][])('%s: %s (%s)', (code, today) => {
    expect(todaysTheme(themes, code)).toBe(today);
  });

  test('ends where themes go in a circle', () => {
    expect(todaysTheme([ended('A', 'B'), ended('B', 'A')], 'A')).toBeNull();
  });

  test('lists what was merged into what stands', () => {
    expect(mergedThemes(themes)).toEqual(
      new Map([
        ['B', 'A'],
        ['C', 'A'],
      ]),
    );
  });

  test('is a theme that stands, or none, whatever was merged into what', () => {
    const links = fc
      .array(fc.record({ ends: fc.boolean(), to: fc.nat(9) }), { minLength: 1, maxLength: 10 })
      .map((rows) =>
        rows.map(({ ends, to }, at) =>
          ends ? ended(`T${at}`, to < rows.length ? `T${to}` : null) : stands(`T${at}`),
        ),
      );
    fc.assert(
      fc.property(links, (all) => {
        for (const { code, retiredOn } of all) {
          const today = todaysTheme(all, code);
          if (retiredOn === null) expect(today).toBe(code);
          else if (today !== null) {
            expect(all.find((one) => one.code === today)?.retiredOn).toBeNull();
          }
        }
      }),
    );
  });
});

test('a row that touched both themes touches the one that stands once, as its main theme if it was', () => {
  const merged = new Map([['B', 'A']]);
  expect(
    tagsOfToday(
      [
        { code: 'A', role: 'secondary' },
        { code: 'B', role: 'primary' },
        { code: 'C', role: 'secondary' },
      ],
      merged,
    ),
  ).toEqual([
    { code: 'A', role: 'primary' },
    { code: 'C', role: 'secondary' },
  ]);
});
