import type { KeyItem } from './head.ts';
import { drawGap, drawSign } from './signs.ts';
import { element, pathData } from './svg.ts';
import { missingMark, signOf } from './xmr-input.ts';
import type { XmrInput } from './xmr-input.ts';
import { signWords } from './xmr-words.ts';

/** Only what the picture holds: each sign, trial limits and each kind of gap, once. */
export function xmrKey(input: XmrInput): KeyItem[] {
  const items = new Map<string, KeyItem['draw']>();
  for (const index of input.points.keys()) {
    const sign = signOf(input, index);
    if (sign.shape !== 'common') items.set(signWords(sign), (x, y) => drawSign(sign, x, y));
  }
  if (input.segments.some(({ status }) => status === 'trial')) {
    items.set('trial limits, too few points to judge by', (x, y) =>
      element('path', {
        d: pathData`M${x - 9},${y}h18`,
        stroke: 'currentColor',
        'stroke-dasharray': '2 3',
      }),
    );
  }
  for (const point of input.points) {
    const { letter, words } = missingMark(point);
    if (point.value === null) items.set(words, (x, y) => drawGap(letter, x, y));
  }
  return [...items].map(([words, draw]) => ({ words, draw }));
}
