import type { Indicator } from '@heed/db/generated/prisma/client';
import { POLARITIES, type IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';
import { YearType } from '@heed/domain/catalogue/year-types';
import { z } from 'zod';

import { rhythmOf } from '../entry/collection.ts';

const Better = z.enum(Object.keys(POLARITIES) as [keyof typeof POLARITIES]);

/** What a stored indicator means, in the words of the form it is changed with. */
export function definitionOf(one: Indicator): IndicatorDefinition {
  return {
    name: one.name,
    definition: one.definition,
    numerator: one.numerator ?? '',
    denominator: one.denominator ?? '',
    unit: one.unit,
    decimals: one.decimals,
    better: Better.parse(one.better),
    frequency: rhythmOf(one).frequency,
    yearType: YearType.parse(one.yearType),
    owner: one.ownerCode,
    source: one.source ?? '',
    tolerance: one.tolerance,
    firstValidPeriod: one.firstValidPeriod,
    lookBack: one.lookBack,
    benchmark: one.benchmark === 'england' ? 'england' : null,
    returnMonths: one.returnMonths,
    partOf: one.partOf,
    yearToDateFrom: one.yearToDateFrom,
  };
}

/** The same as the columns it is stored in. */
export function columnsOf({ owner, numerator, denominator, source, ...rest }: IndicatorDefinition) {
  return {
    ...rest,
    ownerCode: owner,
    numerator: numerator || null,
    denominator: denominator || null,
    source: source || null,
  };
}
