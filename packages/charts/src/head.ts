import { drawGap, drawSign } from './signs.ts';
import { element, pathData, textElement } from './svg.ts';
import { fitText, textWidth, wrapText } from './words.ts';
import { frameOf } from './layout.ts';
import { missingMark, signOf } from './xmr-input.ts';
import type { XmrInput } from './xmr-input.ts';
import { signWords } from './xmr-words.ts';

const LEFT = 4;

/** Headline, subtitle and key, from the top; `height` is what they take. */
export function drawHead(input: XmrInput): { svg: string; height: number } {
  const { width, sizes } = frameOf(input);
  const box = width - 2 * LEFT;
  const titleLines = wrapText(input.title, { width: box, size: sizes.title, bold: true }, 4);
  const subtitleLines = wrapText(input.subtitle, { width: box, size: sizes.subtitle }, 4);
  let y = 0;
  const rows: string[] = [];
  for (const line of titleLines) {
    y += sizes.title * 1.25;
    rows.push(
      textElement(
        { x: LEFT, y, 'font-size': sizes.title, 'font-weight': '700', fill: 'currentColor' },
        line,
      ),
    );
  }
  y += 4;
  for (const line of subtitleLines) {
    y += sizes.subtitle * 1.3;
    rows.push(
      textElement(
        { x: LEFT, y, 'font-size': sizes.subtitle, fill: 'currentColor', 'fill-opacity': '0.8' },
        line,
      ),
    );
  }
  const key = drawKey(input, { top: y + 10, right: width - LEFT, size: sizes.tick });
  return { svg: rows.join('') + key.svg, height: key.bottom };
}

type KeyItem = { words: string; draw: (x: number, y: number) => string };

function drawKey(
  input: XmrInput,
  { top, right, size }: { top: number; right: number; size: number },
): { svg: string; bottom: number } {
  const items = keyItems(input);
  if (items.length === 0) return { svg: '', bottom: top };
  const rowHeight = 22;
  let x = LEFT;
  let y = top + rowHeight / 2;
  const drawn = items.map(({ words: whole, draw }) => {
    const words = fitText(whole, { width: right - LEFT - 24, size });
    const itemWidth = 24 + textWidth(words, size) + 16;
    if (x > LEFT && x + itemWidth > right) {
      x = LEFT;
      y += rowHeight;
    }
    const at = x;
    x += itemWidth;
    return (
      draw(at + 9, y) +
      textElement(
        { x: at + 24, y: y + size * 0.35, 'font-size': size, fill: 'currentColor' },
        words,
      )
    );
  });
  return { svg: drawn.join(''), bottom: y + rowHeight / 2 };
}

/** Only what the picture holds: each sign, trial limits and each kind of gap, once. */
function keyItems(input: XmrInput): KeyItem[] {
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
