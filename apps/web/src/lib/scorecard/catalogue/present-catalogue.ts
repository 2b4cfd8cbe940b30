import { IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';
import { RETURN_MONTHS } from '@heed/domain/chasing/expected-return';
import { YEAR_TYPES } from '@heed/domain/catalogue/year-types';
import type { CatalogueList } from '@heed/services/scorecard/catalogue/list-catalogue';
import type { CatalogueEntry } from '@heed/services/scorecard/catalogue/show-catalogue-entry';

import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { capitalised, countOf } from '#lib/words/lists.ts';
import { betterWords } from '#lib/words/trends.ts';
import { presentExpected } from '../data-quality/present-expected.ts';
import { figureInWords } from '../figure.ts';
import { frequencyWords } from '../present-row.ts';
import { countsWords } from './definition-choices.ts';

export function presentIndicatorRow(row: CatalogueList['indicators'][number]) {
  return {
    code: row.code,
    name: row.name,
    href: `/scorecard/catalogue/${encodeURIComponent(row.code)}`,
    owner: row.owner,
    frequency: frequencyWords(row.frequency),
    better: betterWords(row.better),
    target: row.target === null ? 'None yet' : figureInWords(row.target, row),
    expected: presentExpected(row.expected),
  };
}

/** A measure of the plan that nothing can be said of yet, with what would change that. */
export function presentLacking({
  code,
  text,
  needs,
  indicators,
  state,
}: CatalogueList['measures'][number]) {
  return {
    code,
    text,
    needs,
    indicators,
    unmeasurable: state === 'unmeasurable',
    addHref: `/scorecard/catalogue/new?measure=${encodeURIComponent(code)}`,
  };
}

/** How many measures of the plan nothing is counted for, and how many wait for their first figure. */
export function lackingInShort(measures: CatalogueList['measures']): string {
  const count = (state: CatalogueList['measures'][number]['state']) =>
    measures.filter((one) => one.state === state).length;
  const unmeasurable = count('unmeasurable');
  const first =
    unmeasurable === 0
      ? 'None is unmeasurable: something is counted for each.'
      : `${unmeasurable} ${unmeasurable === 1 ? 'is' : 'are'} unmeasurable: nothing is counted for ${unmeasurable === 1 ? 'it' : 'them'}.`;
  const waiting = count('waiting');
  return waiting === 0
    ? first
    : `${first} ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a first figure.`;
}

const NOT_DESCRIBED = 'Not described yet';

/** What a measure means, as rows of a list. */
export function definitionRows(entry: CatalogueEntry): { key: string; value: string }[] {
  const { definition: one, expected } = entry;
  const months = one.returnMonths ?? RETURN_MONTHS[one.frequency];
  return [
    { key: 'Numerator', value: one.numerator || NOT_DESCRIBED },
    { key: 'Denominator', value: one.denominator || NOT_DESCRIBED },
    { key: 'Unit', value: `${one.unit}, ${countOf(one.decimals, 'decimal')}` },
    { key: 'Which way is better', value: betterWords(one.better) },
    {
      key: 'Tolerance',
      value: one.tolerance === null ? 'None' : `${one.tolerance} either side of the target`,
    },
    { key: 'How often', value: frequencyWords(one.frequency) },
    { key: 'A year is', value: YEAR_TYPES[one.yearType] },
    { key: 'Each figure counts', value: countsWords(one.yearToDateFrom) },
    { key: 'Owner', value: entry.ownerName },
    {
      key: 'Source',
      value: one.source || (entry.published ? 'Published figures' : `Return of ${entry.ownerName}`),
    },
    { key: 'Due', value: `${months} months after the end of a period` },
    { key: 'Newest figure', value: entry.newest ? capitalised(entry.newest) : 'None yet' },
    { key: 'Next expected', value: presentExpected(expected).words },
    { key: 'First valid period', value: one.firstValidPeriod ?? 'The first there is' },
    {
      key: 'Looks back',
      value: one.lookBack
        ? 'Yes: after a change of system or boundary it reads falsely well'
        : 'No',
    },
    { key: 'Compared with', value: one.benchmark === 'england' ? 'England' : 'Nobody' },
    ...(one.partOf ? [{ key: 'Part of', value: one.partOf }] : []),
    {
      key: 'Baseline',
      value: entry.baseline ? `${entry.baseline.first} to ${entry.baseline.last}` : 'None yet',
    },
  ];
}

export function presentTargets({ targets, definition }: CatalogueEntry) {
  return targets.map(({ id, fromDate, value, reason, by, at }) => ({
    id,
    from: dayInWords(fromDate),
    value: value === null ? 'No target' : figureInWords(value, definition),
    reason,
    by: `${by}, ${timeInWords(at)}`,
  }));
}

/** Earlier definitions, newest first, each with the words that were changed then. */
export function presentRevisions({ revisions, definition }: CatalogueEntry) {
  return revisions.map(({ revision, content, reason, by, at }, index) => {
    const before = IndicatorDefinition.safeParse(content).data;
    const after =
      index === 0 ? definition : IndicatorDefinition.safeParse(revisions[index - 1]?.content).data;
    return {
      revision,
      reason,
      by: `${by}, ${timeInWords(at)}`,
      changes: before && after ? changesBetween(before, after) : [],
    };
  });
}

const FIELD_WORDS: Record<keyof IndicatorDefinition, string> = {
  name: 'Name',
  definition: 'Definition',
  numerator: 'Numerator',
  denominator: 'Denominator',
  unit: 'Unit',
  decimals: 'Decimals',
  better: 'Which way is better',
  frequency: 'How often',
  yearType: 'A year is',
  owner: 'Owner',
  source: 'Source',
  tolerance: 'Tolerance',
  firstValidPeriod: 'First valid period',
  lookBack: 'Looks back',
  benchmark: 'Compared with',
  returnMonths: 'Months until due',
  partOf: 'Part of',
  yearToDateFrom: 'Year to date from month',
};

function changesBetween(before: IndicatorDefinition, after: IndicatorDefinition): string[] {
  const keys = Object.keys(FIELD_WORDS) as (keyof IndicatorDefinition)[];
  const shown = (value: unknown) =>
    value === null || value === '' ? 'nothing' : `“${String(value)}”`;
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => `${FIELD_WORDS[key]}: from ${shown(before[key])} to ${shown(after[key])}`);
}
