import type { Layout } from './layout.ts';
import { drawGap, drawSign } from './signs.ts';
import { brokenLine, element, pathData, stepPath, textElement } from './svg.ts';
import { formatValue } from './words.ts';
import { limitAt, missingMark, signOf } from './xmr-input.ts';
import type { XmrInput, XmrSegment } from './xmr-input.ts';

type Step = readonly [from: number, to: number, y: number];

/** Band, limits and mean of one segment; where limits begin anew, a mark and the figures they had. */
export function drawSegment(input: XmrInput, segment: XmrSegment, layout: Layout): string {
  if (segment.status === 'none') return '';
  const trial = segment.status === 'trial';
  const steps = (pick: (index: number) => number | null): Step[] =>
    [...input.points.keys()].flatMap((index) => {
      const value = index < segment.from || index > segment.to ? null : pick(index);
      const { x, y, halfStep } = layout;
      return value === null ? [] : [[x(index) - halfStep, x(index) + halfStep, y(value)] as const];
    });
  const upper = steps((index) => limitAt(segment.upl, segment, index));
  const lower = steps((index) => limitAt(segment.lpl, segment, index));
  const mean = steps(() => segment.mean);
  const limit = {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-opacity': '0.55',
    'stroke-width': trial ? '0.8' : '1.2',
    'stroke-dasharray': trial ? '2 3' : undefined,
  };
  const drawLine = (path: readonly Step[], attributes: typeof limit) =>
    path.length === 0 ? '' : element('path', { d: stepPath(path), ...attributes });
  return [
    trial ? '' : drawBand(upper, lower),
    drawLine(upper, limit),
    drawLine(lower, limit),
    drawLine(mean, { ...limit, 'stroke-width': trial ? '1' : '1.6', 'stroke-opacity': '0.7' }),
    drawRestart(segment, layout),
    drawFigures(input, segment, layout),
  ].join('');
}

/** A target is a dotted line through the whole picture: it is a wish, not a limit of the process. */
export function drawTarget({ target }: XmrInput, { plot, y }: Layout): string {
  if (target === undefined) return '';
  return element('path', {
    d: pathData`M${plot.left},${y(target)}H${plot.right}`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-dasharray': '0.1 5',
    'stroke-linecap': 'round',
  });
}

/** The benchmark is dashed and has no dots, so that it cannot be taken for the series. */
export function drawBenchmark({ benchmark, points }: XmrInput, layout: Layout): string {
  if (!benchmark) return '';
  const values = [...points.keys()].map((index) => benchmark.values[index] ?? null);
  return element('path', {
    d: brokenLine(values, { ...layout, stub: 6 }),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-opacity': '0.6',
    'stroke-width': '1.8',
    'stroke-dasharray': '7 5',
    'stroke-linecap': 'round',
  });
}

/** The series: a line that breaks at every gap, the marks of its points, and a letter in each gap. */
export function drawSeries(input: XmrInput, layout: Layout): string {
  const { x, y, plot } = layout;
  const path = element('path', {
    d: brokenLine(
      input.points.map(({ value }) => value),
      { ...layout, stub: 0 },
    ),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linejoin': 'round',
  });
  const marks = input.points.map((point, index) =>
    point.value === null
      ? drawGap(missingMark(point).letter, x(index), plot.bottom - 14)
      : drawSign(signOf(input, index), x(index), y(point.value)),
  );
  return path + marks.join('');
}

function drawBand(upper: readonly Step[], lower: readonly Step[]): string {
  const boxes = upper.flatMap(([from, to, top]) => {
    const below = lower.find((step) => step[0] === from);
    return below ? [pathData`M${from},${top}H${to}V${below[2]}H${from}Z`] : [];
  });
  return boxes.length === 0
    ? ''
    : element('path', { d: boxes.join(''), fill: 'currentColor', 'fill-opacity': '0.05' });
}

/** A level mark where limits begin anew. */
function drawRestart({ from }: XmrSegment, { x, halfStep, plot }: Layout): string {
  if (from === 0) return '';
  return element('path', {
    d: pathData`M${x(from) - halfStep},${plot.top}V${plot.bottom}`,
    stroke: 'currentColor',
    'stroke-opacity': '0.3',
  });
}

/** The figures of a segment that is not the last, whose own stand at the end of their lines. */
function drawFigures(input: XmrInput, segment: XmrSegment, layout: Layout): string {
  if (!input.segments.some(({ from }) => from > segment.to)) return '';
  const { x, y, sizes } = layout;
  const [upper, lower] = [
    limitAt(segment.upl, segment, segment.to),
    limitAt(segment.lpl, segment, segment.to),
  ];
  const figures = [
    { value: upper, shift: -5 },
    { value: segment.mean, shift: -5 },
    { value: lower, shift: sizes.tick + 2 },
  ];
  return figures
    .map(({ value, shift }) => {
      if (value === null) return '';
      const at = y(value) + shift;
      return textElement(
        {
          x: x(clearestIndex(input, segment, { layout, at: at - sizes.tick / 3 })),
          y: at,
          'font-size': sizes.tick,
          'text-anchor': 'middle',
          fill: 'currentColor',
          'fill-opacity': '0.8',
        },
        formatValue(value, input),
      );
    })
    .join('');
}

/** The point of a segment where a text at height `at` is farthest from the lines. */
function clearestIndex(
  { points, benchmark }: XmrInput,
  { from, to }: XmrSegment,
  { layout, at }: { layout: Layout; at: number },
): number {
  const clearance = (index: number) =>
    Math.min(
      ...[index - 1, index, index + 1]
        .flatMap((near) => [points[near]?.value, benchmark?.values[near]])
        .filter((value) => typeof value === 'number')
        .map((value) => Math.abs(layout.y(value) - at)),
    );
  let best = from;
  for (let index = from; index <= to; index += 1)
    if (clearance(index) > clearance(best)) best = index;
  return best;
}
