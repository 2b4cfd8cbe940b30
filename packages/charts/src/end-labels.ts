import type { Layout } from './layout.ts';
import { element, pathData, textElement } from './svg.ts';
import { fitText, formatValue, textWidth } from './words.ts';
import { limitAt } from './xmr-input.ts';
import type { XmrInput } from './xmr-input.ts';

/** A label at the right end of a line: the level it stands for, in words; `strong` for the series itself. */
export type EndLabel = { value: number; name: string; figure: string; strong: boolean };

const LEADER = 12;

/** What stands at the right: the series, target, benchmark, and mean and limits of the last segment. */
export function endLabelsOf(input: XmrInput): EndLabel[] {
  const { points, segments, target, benchmark, narrow = false, seriesLabel } = input;
  const segment = segments.findLast(({ status }) => status !== 'none');
  const trial = segment?.status === 'trial' && !narrow ? 'trial ' : '';
  const limit = narrow ? '' : ' limit';
  const candidates: [value: number | null | undefined, name: string][] = [
    [points.at(-1)?.value, seriesLabel ?? 'Latest'],
    [target, 'Target'],
    [benchmark?.values[points.length - 1], benchmark?.label ?? ''],
    [segment?.mean, 'Mean'],
    [segment && limitAt(segment.upl, segment, segment.to), capitalised(`${trial}upper${limit}`)],
    [segment && limitAt(segment.lpl, segment, segment.to), capitalised(`${trial}lower${limit}`)],
  ];
  return candidates.flatMap(([value, name], index) =>
    typeof value === 'number'
      ? [{ value, name, figure: formatValue(value, input), strong: index === 0 }]
      : [],
  );
}

/** The room the labels would like, leader included. */
export function endLabelsWidth(labels: readonly EndLabel[], size: number): number {
  const widths = labels.map(({ name, figure, strong }) =>
    textWidth(`${name} ${figure}`, size, strong),
  );
  return LEADER + Math.max(0, ...widths) + 8;
}

/**
 * Labels beside the ends of their lines, moved apart where they would touch, in the order of their
 * lines; a moved label keeps a leader to its line. Where room is short the name is cut, never the figure.
 */
export function drawEndLabels(
  labels: readonly EndLabel[],
  { plot, width, sizes, y }: Layout,
): string {
  const size = sizes.label;
  const sorted = labels.toSorted((a, b) => y(a.value) - y(b.value));
  const placed = spreadOut(
    sorted.map(({ value }) => y(value)),
    { gap: size * 1.25, top: plot.top, bottom: plot.bottom },
  );
  const drawn = sorted.map(({ value, name, figure, strong }, index) => {
    const at = placed[index] ?? y(value);
    const room = width - plot.right - LEADER - 4 - textWidth(` ${figure}`, size, strong);
    return (
      drawLeader(plot.right, y(value), at) +
      textElement(
        {
          x: plot.right + LEADER,
          y: at + size * 0.35,
          'font-size': size,
          'font-weight': strong ? '700' : undefined,
          fill: 'currentColor',
        },
        `${fitText(name, { width: room, size, bold: strong })} ${figure}`,
      )
    );
  });
  return drawn.join('');
}

function drawLeader(x: number, from: number, to: number): string {
  if (Math.abs(to - from) < 3) return '';
  return element('path', {
    d: pathData`M${x},${from}L${x + LEADER - 3},${to}`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-opacity': '0.4',
  });
}

/** Sorted positions moved as little as a single pass each way allows, at least `gap` apart, from `top` to `bottom`. */
export function spreadOut(
  positions: readonly number[],
  { gap, top, bottom }: { gap: number; top: number; bottom: number },
): number[] {
  const down: number[] = [];
  for (const position of positions)
    down.push(Math.max(position, top, (down.at(-1) ?? -Infinity) + gap));
  const up: number[] = [];
  for (const position of down.toReversed())
    up.push(Math.min(position, bottom, (up.at(-1) ?? Infinity) - gap));
  return up.toReversed();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
