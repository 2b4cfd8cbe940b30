import { POLARITIES } from '@heed/domain/catalogue/indicator-definition';
import { YEAR_TYPES } from '@heed/domain/catalogue/year-types';
import { INDICATOR_FREQUENCIES } from '@heed/domain/plan/plan-pack';

import { choicesOf } from '#lib/evidence/form-choices.ts';

const EMPTY = { value: '', text: 'Choose' };
const asItems = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** What one figure of a measure counts; `month` is the one a year-to-date figure begins anew with. */
export function countsWords(month: number | null): string {
  return month === null
    ? 'Its own period'
    : `The year so far, from ${MONTHS[month - 1] ?? `month ${month}`}`;
}

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
    countsFrom: [
      { value: '', text: countsWords(null) },
      ...MONTHS.map((_, at) => ({ value: String(at + 1), text: countsWords(at + 1) })),
    ],
    decimals: ['0', '1', '2', '3', '4'].map((value) => ({ value, text: value })),
    owners: [EMPTY, ...organisations.map(({ code, name }) => ({ value: code, text: name }))],
    wholes: [
      { value: '', text: 'Nothing: it stands alone' },
      ...indicators.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
    ],
  };
}
export type DefinitionChoices = ReturnType<typeof definitionChoices>;
