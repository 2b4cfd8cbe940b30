import { mean, median, pick } from './averages.ts';
import type { Band, BandInput } from './chart-family.ts';
import { individualsBand } from './individuals.ts';

/** Nelson's power, which makes times between events about normal. */
const POWER = 3.6;

/**
 * Items between rare events: geometric limits around the mean, none below zero. The median is the centre, since half
 * of so skewed values lie far below the mean.
 */
export function itemsBetweenBand({ data, base }: BandInput): Band {
  const values = pick(data.values, base);
  const average = mean(values);
  const sigma = Math.sqrt(average * (average + 1));
  return {
    centre: median(values),
    limit: (_, sigmas) => (sigmas > 0 ? average + sigmas * sigma : 0),
    hardlyVaries: false,
  };
}

/** Time between rare events: an individuals chart of the values to the power 1 ÷ 3.6, scaled back (Nelson 1994). */
export function timeBetweenBand(input: BandInput): Band {
  const values = input.data.values.map((value) => value && value ** (1 / POWER));
  const inner = individualsBand({ ...input, data: { ...input.data, values } }, 'mean');
  const back = (value: number) => Math.max(0, value) ** POWER;
  return {
    centre: back(inner.centre),
    limit: (index, sigmas) => back(inner.limit(index, sigmas)),
    hardlyVaries: inner.hardlyVaries,
  };
}
