import { describe, expect, test } from 'vitest';

import { readDefinition, readNewIndicator } from './read-definition.ts';

const GOOD = {
  name: 'Adults who self-neglect with a plan',
  definition: 'Share of adults known for self-neglect who have a multi-agency plan.',
  numerator: 'Those with a plan',
  denominator: 'All known for self-neglect at the end of the quarter',
  unit: '%',
  decimals: '1',
  better: 'higher',
  tolerance: '2.5',
  frequency: 'quarterly',
  yearType: 'reporting',
  yearToDateFrom: '9',
  owner: 'ASC',
  source: '',
  returnMonths: '',
  firstValidPeriod: '202526Q1',
  partOf: '',
  benchmark: 'on',
  reason: 'No open figure will ever fill it',
};

function formOf(change: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, ...change })) form.set(name, value);
  return form;
}

test('reads what was typed as a definition', () => {
  expect(readDefinition(formOf())).toMatchObject({
    ok: true,
    reason: GOOD.reason,
    definition: {
      decimals: 1,
      tolerance: 2.5,
      returnMonths: null,
      firstValidPeriod: '202526Q1',
      partOf: null,
      yearToDateFrom: 9,
      lookBack: false,
      benchmark: 'england',
    },
  });
});

test('reads a new one with its code, measure and theme', () => {
  const read = readNewIndicator(formOf({ code: 'neg-05', measure: 'N1.M', theme: 'NEG' }));
  expect(read).toMatchObject({ ok: true, input: { code: 'NEG-05', measure: 'N1.M' } });
});

describe('says everything that is wrong at once', () => {
  test('in the order of the page', () => {
    const read = readNewIndicator(
      formOf({
        code: '5',
        measure: '',
        theme: '',
        name: '',
        better: '',
        returnMonths: '99',
        reason: '',
      }),
    );
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual([
      'code',
      'measure',
      'theme',
      'name',
      'better',
      'returnMonths',
      'reason',
    ]);
  });

  test.each([
    ['tolerance', '-1'],
    ['tolerance', 'a bit'],
    ['returnMonths', '1.5'],
    ['firstValidPeriod', 'soon'],
    ['decimals', '9'],
    ['yearToDateFrom', '13'],
    ['frequency', 'daily'],
    ['owner', ''],
  ])('%s “%s”', (field, text) => {
    const read = readDefinition(formOf({ [field]: text }));
    expect(read.ok ? [] : read.errors.map((one) => one.field)).toEqual([field]);
  });
});
