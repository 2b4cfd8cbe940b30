import { POLARITIES } from '@heed/domain/catalogue/indicator-definition';
import { YEAR_TYPES } from '@heed/domain/catalogue/year-types';
import { INDICATOR_FREQUENCIES } from '@heed/domain/plan/plan-pack';

import { choicesOf } from '#lib/evidence/form-choices.ts';

const EMPTY = { value: '', text: 'Choose' };
const asItems = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

type Named = { code: string; name: string };

/** What the form of a definition offers. */
export function definitionChoices({
  organisations,
  indicators,
}: {
  organisations: readonly Named[];
  indicators: readonly Named[];
}) {
  return {
    polarities: choicesOf(POLARITIES),
    frequencies: asItems(INDICATOR_FREQUENCIES),
    yearTypes: asItems(YEAR_TYPES),
    decimals: ['0', '1', '2', '3', '4'].map((value) => ({ value, text: value })),
    owners: [EMPTY, ...organisations.map(({ code, name }) => ({ value: code, text: name }))],
    wholes: [
      { value: '', text: 'Nothing: it stands alone' },
      ...indicators.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
    ],
  };
}
export type DefinitionChoices = ReturnType<typeof definitionChoices>;
