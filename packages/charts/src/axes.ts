import type { Layout } from './layout.ts';
import { element, pathData, textElement } from './svg.ts';
import { fitText, textWidth } from './words.ts';
import type { XmrInput } from './xmr-input.ts';

/** Faint level lines with their figures, and a base line. */
export function drawLevels({
  plot,
  ticks,
  y,
  sizes,
}: Pick<Layout, 'plot' | 'ticks' | 'y' | 'sizes'>): string {
  const horizontal = ticks.map(
    ({ value, words }) =>
      element('path', {
        d: pathData`M${plot.left},${y(value)}H${plot.right}`,
        stroke: 'currentColor',
        'stroke-opacity': '0.12',
      }) +
      textElement(
        {
          x: plot.left - 8,
          y: y(value) + sizes.tick * 0.35,
          'font-size': sizes.tick,
          'text-anchor': 'end',
          fill: 'currentColor',
          'fill-opacity': '0.8',
        },
        words,
      ),
  );
  const base = element('path', {
    d: pathData`M${plot.left},${plot.bottom}H${plot.right}`,
    stroke: 'currentColor',
    'stroke-opacity': '0.5',
  });
  return [...horizontal, base].join('');
}

type Tick = { at: number; words: string };

/** Marks below the base line with their words, level, none of them beyond the picture. */
export function drawTicks(
  ticks: readonly Tick[],
  { plot, sizes, width }: Pick<Layout, 'plot' | 'sizes' | 'width'>,
): string {
  const drawn = ticks.map(({ at, words }) => {
    const half = textWidth(words, sizes.tick) / 2;
    const tick = element('path', {
      d: pathData`M${at},${plot.bottom}v5`,
      stroke: 'currentColor',
      'stroke-opacity': '0.5',
    });
    const text = textElement(
      {
        x: Math.min(Math.max(at, half + 2), width - half - 2),
        y: plot.bottom + sizes.tick + 8,
        'font-size': sizes.tick,
        'text-anchor': 'middle',
        fill: 'currentColor',
        'fill-opacity': '0.8',
      },
      words,
    );
    return tick + text;
  });
  return drawn.join('');
}

/** The periods of a series: as many as fit, counted back from the latest. */
export function drawPeriods({ points }: XmrInput, layout: Layout): string {
  const { x, sizes, halfStep, width } = layout;
  const longest = Math.min(
    Math.max(0, ...points.map(({ label }) => textWidth(label, sizes.tick))),
    width / 3,
  );
  const every = Math.max(1, Math.ceil((longest + 12) / (2 * halfStep)));
  const last = points.length - 1;
  const ticks = points.flatMap(({ label }, index) =>
    (last - index) % every === 0
      ? [{ at: x(index), words: fitText(label, { width: longest + 1, size: sizes.tick }) }]
      : [],
  );
  return drawTicks(ticks, layout);
}
