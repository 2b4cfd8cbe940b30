import { drawLevels, drawPeriods } from './axes.ts';
import { drawEndLabels, endLabelsOf, endLabelsWidth } from './end-labels.ts';
import { drawHead } from './head.ts';
import { frameOf, layOut } from './layout.ts';
import { drawBenchmark, drawSegment, drawSeries, drawTarget } from './lines.ts';
import { checkFinite, checkId, element, escapeText, picture } from './svg.ts';
import type { XmrInput } from './xmr-input.ts';
import { xmrKey } from './xmr-key.ts';
import { describeXmr, xmrColumns, xmrRows } from './xmr-words.ts';
import type { XmrColumn, XmrRow } from './xmr-words.ts';

export type XmrChart = {
  /** A whole `<svg>` element: presentation attributes only, so that no style policy stands in its way. */
  svg: string;
  title: string;
  description: string;
  columns: XmrColumn[];
  rows: XmrRow[];
};

/**
 * An XmR chart: the series, its mean and natural process limits by segment, a target and a benchmark,
 * with the signals marked by shape and word. A missing period keeps its place and is never bridged.
 * Values are in the unit of the input. Throws a RangeError for an id that could not be one, and for
 * a value that is not a finite number.
 */
export function xmrChart(input: XmrInput): XmrChart {
  const id = checkId(input.id);
  checkFinite(figuresOf(input));
  const description = describeXmr(input);
  const frame = frameOf(input);
  const head = drawHead({ ...input, key: xmrKey(input) }, frame);
  const labels = endLabelsOf(input);
  const layout = layOut(input, head.height, endLabelsWidth(labels, frame.sizes.label));
  const parts = [
    element('title', { id: `${id}-title` }, escapeText(input.title)),
    element('desc', { id: `${id}-desc` }, escapeText(description)),
    head.svg,
    drawLevels(layout),
    drawPeriods(input, layout),
    ...input.segments.map((segment) => drawSegment(input, segment, layout)),
    drawTarget(input, layout),
    drawBenchmark(input, layout),
    drawSeries(input, layout),
    drawEndLabels(labels, layout),
  ];
  const svg = picture({ id, narrow: input.narrow, layout }, parts);
  return { svg, title: input.title, description, columns: xmrColumns(input), rows: xmrRows(input) };
}

function figuresOf({
  points,
  segments,
  target,
  benchmark,
}: XmrInput): (number | null | undefined)[] {
  return [
    ...points.map(({ value }) => value),
    ...segments.flatMap(({ mean, lpl, upl }) => [mean, lpl, upl].flat()),
    ...(benchmark?.values ?? []),
    target,
  ];
}
