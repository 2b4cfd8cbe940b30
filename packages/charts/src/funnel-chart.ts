import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

import { drawLevels, drawTicks } from './axes.ts';
import type { FunnelInput } from './funnel-input.ts';
import { describeFunnel } from './funnel-words.ts';
import { drawHead, type KeyItem } from './head.ts';
import { frameOf, type Layout } from './layout.ts';
import { spanOf } from './span.ts';
import {
  checkFinite,
  checkId,
  element,
  escapeText,
  pathData,
  picture,
  textElement,
} from './svg.ts';
import { fitText, formatValue, textWidth } from './words.ts';

type Scales = Pick<Layout, 'plot' | 'y' | 'sizes' | 'width'> & { x: (size: number) => number };
type Area = FunnelInput['areas'][number];

const TICKS = 5;
/** Room below the base line for its figures and the words of the axis. */
const FOOT = 22;

/**
 * A funnel plot: one mark an area, by the size of its group, between limits that narrow as groups grow. The area itself
 * is a diamond with its name; areas outside the limits are rings. Values are in the unit of the input. Throws a
 * RangeError for an id that could not be one, and for a value that is not a finite number.
 */
export function funnelChart(input: FunnelInput): { svg: string; description: string } {
  const id = checkId(input.id);
  const { areas, limits, centre } = input;
  checkFinite([
    centre,
    ...areas.flatMap(({ size, value }) => [size, value]),
    ...limits.flatMap(({ size, lower, upper }) => [size, lower, upper]),
  ]);
  const frame = frameOf(input);
  const head = drawHead({ ...input, key: keyOf(input) }, frame);
  const { sizes, width } = frame;
  const top = head.height + 12;
  const bottom = Math.max(frame.height - sizes.tick * 2 - FOOT, top + 120);
  const y = scaleLinear()
    .domain(spanOf(valuesOf(input)))
    .nice(TICKS)
    .range([bottom, top]);
  const levels = y.ticks(TICKS).map((value) => ({ value, words: inUnit(y, value, input.unit) }));
  const left = 12 + Math.max(0, ...levels.map(({ words }) => textWidth(words, sizes.tick)));
  const plot = { left, right: width - 8, top, bottom };
  const x = scaleLinear()
    .domain(spanOf([...areas, ...limits].map(({ size }) => size)))
    .range([plot.left, plot.right]);
  const scales: Scales = { plot, sizes, width, x: (size) => x(size), y: (value) => y(value) };
  const description = describeFunnel(input);
  const parts = [
    element('title', { id: `${id}-title` }, escapeText(input.title)),
    element('desc', { id: `${id}-desc` }, escapeText(description)),
    head.svg,
    drawLevels({ ...scales, ticks: levels }),
    drawTicks(
      x.ticks(narrowOr(input, TICKS)).map((size) => ({ at: x(size), words: inThousands(size) })),
      scales,
    ),
    drawSizeLabel(input, scales),
    drawLimits(input, scales),
    ...areas.filter(({ own }) => !own).map((area) => drawArea(area, scales)),
    ...areas.filter(({ own }) => own).map((area) => drawOwn(area, input, scales)),
  ];
  const height = bottom + sizes.tick * 2 + FOOT;
  const svg = picture({ id, narrow: input.narrow, layout: { width, height } }, parts);
  return { svg, description };
}

function narrowOr({ narrow = false }: FunnelInput, ticks: number): number {
  return narrow ? Math.ceil(ticks / 2) : ticks;
}

function valuesOf({ areas, limits, centre }: FunnelInput): number[] {
  return [
    centre,
    ...areas.map(({ value }) => value),
    ...limits.flatMap(({ lower, upper }) => [lower, upper]),
  ];
}

function inUnit(
  y: { tickFormat(count: number): (value: number) => string },
  value: number,
  unit: string,
): string {
  const words = y.tickFormat(TICKS)(value);
  return unit === '%' ? `${words}%` : words;
}

function inThousands(size: number): string {
  return new Intl.NumberFormat('en-GB').format(size);
}

function drawSizeLabel({ sizeLabel }: FunnelInput, { plot, sizes }: Scales): string {
  return textElement(
    {
      x: plot.right,
      y: plot.bottom + sizes.tick * 2 + 14,
      'font-size': sizes.tick,
      'text-anchor': 'end',
      fill: 'currentColor',
      'fill-opacity': '0.8',
    },
    fitText(sizeLabel, { width: plot.right - plot.left, size: sizes.tick }),
  );
}

function drawLimits({ limits, centre }: FunnelInput, { plot, x, y }: Scales): string {
  const bound = (side: 'lower' | 'upper') =>
    element('path', {
      d:
        line<FunnelInput['limits'][number]>()
          .x(({ size }) => Math.round(x(size) * 10) / 10)
          .y((at) => Math.round(y(at[side]) * 10) / 10)(limits) ?? '',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-opacity': '0.55',
      'stroke-width': '1.2',
    });
  const middle = element('path', {
    d: pathData`M${plot.left},${y(centre)}H${plot.right}`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-opacity': '0.7',
    'stroke-width': '1.6',
  });
  return bound('upper') + bound('lower') + middle;
}

function drawArea({ size, value, outlier }: Area, { x, y }: Scales): string {
  return outlier ? drawRing(x(size), y(value)) : drawDot(x(size), y(value));
}

function drawDot(x: number, y: number): string {
  return element('circle', { cx: x, cy: y, r: 4, fill: 'currentColor', 'fill-opacity': '0.6' });
}

function drawRing(x: number, y: number): string {
  return element('circle', {
    cx: x,
    cy: y,
    r: 5.5,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
  });
}

/** Blue keeps 3:1 on white and on black; shape and words say the same. */
function drawDiamond(x: number, y: number): string {
  return element('path', { d: pathData`M${x},${y - 8}l8,8l-8,8l-8,-8z`, fill: '#2073bc' });
}

/** The area itself, with its name and figure on the side that has room. */
function drawOwn({ name, size, value }: Area, input: FunnelInput, scales: Scales): string {
  const { plot, sizes, x, y } = scales;
  const at = x(size);
  const onLeft = at > (plot.left + plot.right) / 2;
  const room = (onLeft ? at - plot.left : plot.right - at) - 16;
  const words = `${name} ${formatValue(value, input)}`;
  return (
    drawDiamond(at, y(value)) +
    textElement(
      {
        x: onLeft ? at - 13 : at + 13,
        y: y(value) + sizes.label * 0.35,
        'font-size': sizes.label,
        'font-weight': '700',
        'text-anchor': onLeft ? 'end' : 'start',
        fill: 'currentColor',
      },
      fitText(words, { width: room, size: sizes.label, bold: true }),
    )
  );
}

/** Only what the picture holds. */
function keyOf({ areas }: FunnelInput): KeyItem[] {
  const others = areas.filter(({ own }) => !own);
  return [
    { words: 'this area', draw: drawDiamond },
    ...(others.some(({ outlier }) => !outlier) ? [{ words: 'another area', draw: drawDot }] : []),
    ...(others.some(({ outlier }) => outlier)
      ? [{ words: 'another area, outside the limits', draw: drawRing }]
      : []),
    {
      words: 'limits (99.8%)',
      draw: (x: number, y: number) =>
        element('path', {
          d: pathData`M${x - 9},${y}h18`,
          stroke: 'currentColor',
          'stroke-opacity': '0.55',
          'stroke-width': '1.2',
        }),
    },
  ];
}
