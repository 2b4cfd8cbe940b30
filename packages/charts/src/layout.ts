import { scaleLinear, scalePoint } from 'd3-scale';
import { spanOf } from './span.ts';
import { textWidth } from './words.ts';
import { limitAt } from './xmr-input.ts';
import type { XmrInput } from './xmr-input.ts';

/** Text sizes in px at the drawn width; nothing is smaller than 12. */
export type Sizes = { title: number; subtitle: number; label: number; tick: number };

export type Layout = {
  width: number;
  height: number;
  sizes: Sizes;
  /** The rectangle of the data. */
  plot: { left: number; right: number; top: number; bottom: number };
  /** Centre of point `index`. */
  x: (index: number) => number;
  /** Half the distance between two points. */
  halfStep: number;
  y: (value: number) => number;
  ticks: { value: number; words: string }[];
};

const WIDE = {
  width: 720,
  height: 420,
  sizes: { title: 20, subtitle: 15, label: 14, tick: 13 },
};
const NARROW = {
  width: 320,
  height: 380,
  sizes: { title: 17, subtitle: 14, label: 12.5, tick: 12 },
};
const OUTER = 4;
const TICKS = 5;

export type Frame = Pick<Layout, 'width' | 'height' | 'sizes'>;

/** Width, least height and text sizes of an input, before anything is placed. */
export function frameOf({
  narrow = false,
  width,
  height,
}: Pick<XmrInput, 'narrow' | 'width' | 'height'>): Frame {
  const base = narrow ? NARROW : WIDE;
  return {
    ...base,
    width: Math.max(width ?? base.width, 240),
    height: Math.max(height ?? base.height, 240),
  };
}

/**
 * Scales and plot rectangle below a head (title, subtitle, key) of the given height and left of end
 * labels of the given width, which get at most two fifths of the picture.
 */
export function layOut(input: XmrInput, headHeight: number, labelsWidth: number): Layout {
  const { width, height, sizes } = frameOf(input);
  const top = headHeight + 12;
  const bottom = Math.max(height - sizes.tick - 20, top + 120);
  const y = scaleLinear().domain(domainOf(input)).nice(TICKS).range([bottom, top]);
  const format = y.tickFormat(TICKS);
  const ticks = y
    .ticks(TICKS)
    .map((value) => ({ value, words: input.unit === '%' ? `${format(value)}%` : format(value) }));
  const widest = Math.max(0, ...ticks.map(({ words }) => textWidth(words, sizes.tick)));
  const plot = {
    left: OUTER + widest + 8,
    right: width - Math.min(labelsWidth, width * 0.4),
    top,
    bottom,
  };
  const x = scalePoint<number>()
    .domain(input.points.keys())
    .range([plot.left, plot.right])
    .padding(0.5);
  const step = x.step() || plot.right - plot.left;
  return {
    width,
    height: bottom + sizes.tick + 20,
    sizes,
    plot,
    x: (index) => x(index) ?? (plot.left + plot.right) / 2,
    halfStep: step / 2,
    y: (value) => y(value),
    ticks,
  };
}

/**
 * The span of everything drawn. A zero base is kept where the data comes near it; elsewhere a line needs none,
 * and the picture goes to the variation. A flat series gets room around it.
 */
function domainOf(input: XmrInput): [number, number] {
  const [least, most] = spanOf(drawnValues(input));
  return [least >= 0 && least < most / 3 ? 0 : least, most <= 0 && most > least / 3 ? 0 : most];
}

function drawnValues({
  points,
  segments,
  target,
  benchmark,
}: XmrInput): (number | null | undefined)[] {
  const limits = segments.flatMap((segment) =>
    segment.status === 'none'
      ? []
      : points.flatMap((_point, index) =>
          index < segment.from || index > segment.to
            ? []
            : [
                segment.mean,
                limitAt(segment.lpl, segment, index),
                limitAt(segment.upl, segment, index),
              ],
        ),
  );
  return [...points.map(({ value }) => value), ...limits, ...(benchmark?.values ?? []), target];
}
