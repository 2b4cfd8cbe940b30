import type { IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';

import { typedText } from '#lib/evidence/typed-text.ts';

/** What stands in the inputs of a definition. */
export type DefinitionValues = Record<
  Exclude<keyof IndicatorDefinition, 'lookBack' | 'benchmark'> | 'reason',
  string
> & { lookBack: boolean; benchmark: boolean };

const TEXTS = [
  'name',
  'definition',
  'numerator',
  'denominator',
  'unit',
  'decimals',
  'better',
  'tolerance',
  'frequency',
  'yearType',
  'owner',
  'source',
  'returnMonths',
  'firstValidPeriod',
  'partOf',
  'yearToDateFrom',
  'reason',
] as const;

/** A stored definition as it would have been typed. */
export function valuesOf(definition: IndicatorDefinition): DefinitionValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    ...definition,
    decimals: text(definition.decimals),
    tolerance: text(definition.tolerance),
    returnMonths: text(definition.returnMonths),
    firstValidPeriod: text(definition.firstValidPeriod),
    partOf: text(definition.partOf),
    yearToDateFrom: text(definition.yearToDateFrom),
    benchmark: definition.benchmark !== null,
    reason: '',
  };
}

/** What was typed, to show again. */
export function typedDefinition(form: FormData): DefinitionValues {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, typedText(form, name)]));
  return {
    ...(texts as Record<(typeof TEXTS)[number], string>),
    lookBack: form.has('lookBack'),
    benchmark: form.has('benchmark'),
  };
}

/** An empty form: a share of 100, returned each quarter. */
export function newDefinition(): DefinitionValues {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, '']));
  return {
    ...(texts as Record<(typeof TEXTS)[number], string>),
    unit: '%',
    decimals: '1',
    frequency: 'quarterly',
    yearType: 'reporting',
    lookBack: false,
    benchmark: false,
  };
}
