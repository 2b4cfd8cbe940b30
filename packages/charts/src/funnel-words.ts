import type { FunnelInput } from './funnel-input.ts';
import { formatValue, inWords } from './words.ts';

/** What somebody who does not see the funnel needs: how many areas, where the area stands, who lies outside. */
export function describeFunnel(input: FunnelInput): string {
  const { areas, centre, subtitle } = input;
  const own = areas.find((area) => area.own);
  const outside = areas.filter(({ outlier }) => outlier).map(({ name }) => name);
  return [
    `${subtitle.replace(/[.\s]+$/, '')}.`,
    `${areas.length} areas, together ${formatValue(centre, input)}.`,
    own
      ? `${own.name} ${formatValue(own.value, input)}, ${own.outlier ? 'outside' : 'within'} the limits for its size.`
      : '',
    outside.length === 0
      ? 'No area lies outside the limits.'
      : `Outside the limits: ${inWords(outside)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
