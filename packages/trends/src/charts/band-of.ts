import type { Band, BandInput, ChartFamily } from './chart-family.ts';
import {
  individualsBand,
  medianRangeBand,
  movingRangeBand,
  runBand,
  weightedIndividualsBand,
} from './individuals.ts';
import { itemsBetweenBand, timeBetweenBand } from './rare-events.ts';
import {
  countBand,
  laneyRateBand,
  laneyShareBand,
  rateBand,
  shareBand,
} from './shares-and-rates.ts';

/** Centre and limits of one part, by the formulas of a family of charts. Without usable values all are NaN. */
export function bandOf(family: ChartFamily, input: BandInput): Band {
  switch (family) {
    case 'run':
      return runBand(input);
    case 'i':
      return individualsBand(input, 'mean');
    case 'i_m':
      return individualsBand(input, 'median');
    case 'i_mm':
      return medianRangeBand(input);
    case 'mr':
      return movingRangeBand(input);
    case 'p':
      return shareBand(input);
    case 'pp':
      return laneyShareBand(input);
    case 'u':
      return rateBand(input);
    case 'up':
      return laneyRateBand(input);
    case 'c':
      return countBand(input);
    case 'g':
      return itemsBetweenBand(input);
    case 't':
      return timeBetweenBand(input);
    case 'ip':
      return weightedIndividualsBand(input);
    default:
      return family satisfies never;
  }
}
