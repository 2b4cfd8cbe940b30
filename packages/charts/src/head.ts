import type { Layout } from './layout.ts';
import { textElement } from './svg.ts';
import { fitText, textWidth, wrapText } from './words.ts';

const LEFT = 4;

export type KeyItem = { words: string; draw: (x: number, y: number) => string };

type Head = { title: string; subtitle: string; key: readonly KeyItem[] };

/** Headline, subtitle and key, from the top; `height` is what they take. */
export function drawHead(
  { title, subtitle, key: items }: Head,
  { width, sizes }: Pick<Layout, 'width' | 'sizes'>,
): { svg: string; height: number } {
  const box = width - 2 * LEFT;
  const titleLines = wrapText(title, { width: box, size: sizes.title, bold: true }, 4);
  const subtitleLines = wrapText(subtitle, { width: box, size: sizes.subtitle }, 4);
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
  const key = drawKey(items, { top: y + 10, right: width - LEFT, size: sizes.tick });
  return { svg: rows.join('') + key.svg, height: key.bottom };
}

function drawKey(
  items: readonly KeyItem[],
  { top, right, size }: { top: number; right: number; size: number },
): { svg: string; bottom: number } {
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
