import { expect, test } from 'vitest';

import { mergeChoices, typedChoices } from './mapping-form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const row = (at: number, measure: string, indicator: string, part = 'value') => ({
  [`measure-${at}`]: measure,
  [`indicator-${at}`]: indicator,
  [`part-${at}`]: part,
  [`years-${at}`]: 'reporting',
});

test('a page of choices takes the place of what was chosen on it, and leaves other pages alone', () => {
  const choices = typedChoices(
    formOf({ ...row(0, 'Plans', 'CPP-01'), ...row(1, 'Visits', ''), ...row(2, 'Odd', 'X', 'sum') }),
  );
  const before = [
    { measure: 'Visits', indicator: 'WRK-01', part: 'value', years: 'reporting' },
    { measure: 'Elsewhere', indicator: 'NEG-01', part: 'value', years: 'calendar' },
  ] as const;
  expect(mergeChoices(choices, before)).toEqual([
    before[1],
    { measure: 'Plans', indicator: 'CPP-01', part: 'value', years: 'reporting' },
  ]);
});

test('a form without rows chooses nothing', () => {
  expect(typedChoices(formOf({ other: 'x' }))).toEqual([]);
});
