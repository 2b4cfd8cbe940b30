import type { Layout } from './layout.ts';
import { element, pathData, textElement } from './svg.ts';
import { fitText, textWidth } from './words.ts';
import type { XmrInput } from './xmr-input.ts';

/**
 * Faint level lines with their figures, a base line, and the periods written level: as many as fit,
 * counted back from the latest.
 */
export function drawAxes(
  { points }: XmrInput,
  { plot, ticks, x, y, sizes, halfStep, width }: Layout,
): string {
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
  const longest = Math.min(
    Math.max(0, ...points.map(({ label }) => textWidth(label, sizes.tick))),
    width / 3,
  );
  const every = Math.max(1, Math.ceil((longest + 12) / (2 * halfStep)));
  const last = points.length - 1;
  const periods = points.flatMap(({ label }, index) => {
    if ((last - index) % every !== 0) return [];
    const words = fitText(label, { width: longest + 1, size: sizes.tick });
    const half = textWidth(words, sizes.tick) / 2;
    const at = Math.min(Math.max(x(index), half + 2), width - half - 2);
    const tick = element('path', {
      d: pathData`M${x(index)},${plot.bottom}v5`,
      stroke: 'currentColor',
      'stroke-opacity': '0.5',
    });
    return [
      tick +
        textElement(
          {
            x: at,
            y: plot.bottom + sizes.tick + 8,
            'font-size': sizes.tick,
            'text-anchor': 'middle',
            fill: 'currentColor',
            'fill-opacity': '0.8',
          },
          words,
        ),
    ];
  });
  const base = element('path', {
    d: pathData`M${plot.left},${plot.bottom}H${plot.right}`,
    stroke: 'currentColor',
    'stroke-opacity': '0.5',
  });
  return [...horizontal, base, ...periods].join('');
}
