import type { MeasureView } from '@heed/services/scorecard/show-measure';

import { dayInWords } from '#lib/words/dates.ts';
import { figureInWords } from './figure.ts';

/** What keeps the figures of a measure from being misread, in words. */
export function presentGuards({
  guards,
  ...style
}: Pick<MeasureView, 'guards' | 'unit' | 'decimals'>) {
  const { lookBack, lastYear, pair } = guards;
  return {
    sentences: [...lookBack, ...(lastYear ? [lastYearWords(lastYear, style)] : [])],
    pair: pair && {
      name: pair.name,
      href: `/scorecard/${encodeURIComponent(pair.code)}`,
      sentence: pair.sentence,
    },
  };
}

type LastYear = NonNullable<MeasureView['guards']['lastYear']>;

function lastYearWords(
  { value, lastYear, limits, signal }: LastYear,
  style: { unit: string; decimals: number },
): string {
  const now = figureInWords(value, style);
  if (lastYear === null) return `It was ${now}; there is no figure of the same time last year.`;
  const then = `${figureInWords(lastYear.value, style)} on ${dayInWords(lastYear.on)}`;
  if (limits === null) {
    return `It was ${now}; at the same time last year, ${then}. There are too few such pairs to say what is usual.`;
  }
  if (signal === null) {
    return `It was ${now}; at the same time last year, ${then}. That is no more than such a change usually is.`;
  }
  return `It was ${now}; at the same time last year, ${then}. That is ${signal === 'high' ? 'a greater rise' : 'a greater fall'} than usual.`;
}
