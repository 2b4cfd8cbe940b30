import { element, pathData, textElement } from './svg.ts';
import type { Meaning, PointSign } from './xmr-input.ts';

/**
 * Blue and orange are told apart with any colour vision and keep 3:1 on white and on black; shape and
 * words say the same, so that colour is never alone.
 */
const COLOURS = {
  improvement: '#2073bc',
  concern: '#c9520a',
  neutral: '#8258b5',
} as const satisfies Record<Meaning, string>;

/** The mark of a point: a dot, a ringed dot in a run, a diamond outside the limits, an empty dot if left out. */
export function drawSign(sign: PointSign, x: number, y: number): string {
  switch (sign.shape) {
    case 'common':
      return element('circle', { cx: x, cy: y, r: 3.5, fill: 'currentColor' });
    case 'left_out':
      return element('circle', {
        cx: x,
        cy: y,
        r: 4,
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.5',
      });
    case 'run':
      return (
        element('circle', { cx: x, cy: y, r: 4, fill: COLOURS[sign.meaning] }) +
        element('circle', {
          cx: x,
          cy: y,
          r: 7,
          fill: 'none',
          stroke: COLOURS[sign.meaning],
          'stroke-width': '1.5',
        })
      );
    case 'outside':
      return element('path', {
        d: pathData`M${x},${y - 7.5}l7.5,7.5l-7.5,7.5l-7.5,-7.5z`,
        fill: COLOURS[sign.meaning],
      });
    default:
      return sign satisfies never;
  }
}

/** The mark of a gap: its letter in a box, as it stands in the key. */
export function drawGap(letter: string, x: number, y: number): string {
  return (
    element('rect', {
      x: x - 8,
      y: y - 8,
      width: 16,
      height: 16,
      rx: 2,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-opacity': '0.5',
    }) +
    textElement(
      { x, y: y + 4.2, 'font-size': 12, 'text-anchor': 'middle', fill: 'currentColor' },
      letter,
    )
  );
}
