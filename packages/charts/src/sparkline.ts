import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { drawSign } from './signs.ts';
import { spanOf } from './span.ts';
import { brokenLine, checkFinite, checkId, element, escapeText, pathData } from './svg.ts';
import { formatValue } from './words.ts';
import type { PointSign } from './xmr-input.ts';

export type SparklineInput = {
  /** Prefix of the ids inside the picture: unique on its page. */
  id: string;
  /** What is measured, for those who cannot see the line. */
  title: string;
  unit: string;
  decimals: number;
  values: readonly (number | null)[];
  /** Natural process limits as a band, if there are any. */
  band?: { lpl: number; upl: number };
  /** How the latest point is marked; a plain dot if left out. */
  latest?: PointSign;
  width?: number;
  height?: number;
};

export type Sparkline = { svg: string; title: string; description: string };

const MARGIN = 9;

/**
 * A line small enough for a table cell: shape and latest point, no axis. Gaps are left open. It never
 * stands alone: the figures are in the same row. Throws a RangeError as {@link xmrChart} does.
 */
export function sparkline(input: SparklineInput): Sparkline {
  const { values, band, title, width = 120, height = 32 } = input;
  const id = checkId(input.id);
  checkFinite([...values, band?.lpl, band?.upl]);
  const y = scaleLinear()
    .domain(spanOf([...values, band?.lpl, band?.upl]))
    .range([height - MARGIN, MARGIN]);
  const x = scaleLinear()
    .domain([0, Math.max(values.length - 1, 1)])
    .range([MARGIN, width - MARGIN]);
  const last = values.findLastIndex((value) => value !== null);
  const latest = values[last] ?? null;
  const description = describe(input, latest, values.length - 1 - last);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
      class: 'heed-sparkline',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    element('title', { id: `${id}-title` }, escapeText(title)),
    element('desc', { id: `${id}-desc` }, escapeText(description)),
    band
      ? element('path', {
          d: pathData`M${MARGIN},${y(band.upl)}H${width - MARGIN}V${y(band.lpl)}H${MARGIN}Z`,
          fill: 'currentColor',
          'fill-opacity': '0.08',
        })
      : '',
    element('path', {
      d: brokenLine(values, { x, y, stub: 2 }),
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.8',
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    }),
    latest === null ? '' : drawSign(input.latest ?? { shape: 'common' }, x(last), y(latest)),
  );
  return { svg, title, description };
}

function describe(input: SparklineInput, latest: number | null, since: number): string {
  if (latest === null) return 'No figures.';
  const known = input.values.filter((value) => value !== null);
  const [least = latest, most = latest] = extent(known);
  const missing =
    since === 0 ? '' : ` Nothing for the last ${since === 1 ? 'period' : `${since} periods`}.`;
  return `Latest ${formatValue(latest, input)}, between ${formatValue(least, input)} and ${formatValue(most, input)} over ${known.length} ${known.length === 1 ? 'period' : 'periods'}.${missing}`;
}
