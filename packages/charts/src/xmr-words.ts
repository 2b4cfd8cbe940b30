import { formatValue, inWords } from './words.ts';
import { limitAt, missingMark, signOf } from './xmr-input.ts';
import type { PointSign, XmrInput, XmrSegment } from './xmr-input.ts';

export type XmrRow = { period: string; value: string; benchmark?: string; note: string };
export type XmrColumn = { key: keyof XmrRow; label: string };

/** The columns of the table under the chart, in order. */
export function xmrColumns({ benchmark, seriesLabel }: XmrInput): XmrColumn[] {
  return [
    { key: 'period', label: 'Period' },
    { key: 'value', label: seriesLabel ?? 'Value' },
    ...(benchmark ? [{ key: 'benchmark' as const, label: benchmark.label }] : []),
    { key: 'note', label: 'Note' },
  ];
}

/** The table that says what the chart shows, one row a period, missing ones too. */
export function xmrRows(input: XmrInput): XmrRow[] {
  return input.points.map((point, index) => {
    const { letter, words } = missingMark(point);
    const benchmark = input.benchmark?.values[index];
    return {
      period: point.label,
      value: point.value === null ? `${words} [${letter}]` : formatValue(point.value, input),
      ...(input.benchmark
        ? { benchmark: typeof benchmark === 'number' ? formatValue(benchmark, input) : 'no figure' }
        : {}),
      note: notesOf(input, index).join('. '),
    };
  });
}

/** The words for a sign, as in the key: "outside limits, concern". */
export function signWords(sign: PointSign): string {
  switch (sign.shape) {
    case 'common':
      return 'within normal variation';
    case 'left_out':
      return 'left out of the limits';
    case 'outside':
      return `outside limits, ${meaningWords(sign)}`;
    case 'run':
      return `run or trend, ${meaningWords(sign)}`;
    default:
      return sign satisfies never;
  }
}

/** What somebody who does not see the picture needs: span, latest, limits, signals and gaps. */
export function describeXmr(input: XmrInput): string {
  return [
    `${input.subtitle.replace(/[.\s]+$/, '')}.`,
    spanOf(input),
    latestOf(input),
    ...input.segments.map((segment) => limitsOf(input, segment)),
    input.target === undefined ? '' : `Target ${formatValue(input.target, input)}.`,
    signalsOf(input),
    gapsOf(input),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function meaningWords(sign: Extract<PointSign, { meaning: unknown }>): string {
  return sign.meaning === 'neutral' ? `unusually ${sign.side}` : sign.meaning;
}

function notesOf(input: XmrInput, index: number): string[] {
  const point = input.points[index];
  if (!point) return [];
  const sign = signOf(input, index);
  const restart = index > 0 && input.segments.some(({ from }) => from === index);
  return [
    ...(sign.shape === 'common' ? [] : [capitalised(signWords(sign))]),
    ...(restart ? ['Limits recalculated from here'] : []),
    ...((point.version ?? 1) > 1 ? [`Restated, version ${point.version}`] : []),
    ...(point.note ? [point.note] : []),
  ];
}

function spanOf({ points }: XmrInput): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'No periods.';
  return points.length === 1
    ? `One period, ${first.label}.`
    : `${points.length} periods, ${first.label} to ${last.label}.`;
}

function latestOf(input: XmrInput): string {
  const index = input.points.findLastIndex(({ value }) => value !== null);
  const point = input.points[index];
  if (!point || point.value === null) return 'No figures.';
  const benchmark = input.benchmark?.values[index];
  const beside =
    input.benchmark && typeof benchmark === 'number'
      ? ` (${input.benchmark.label} ${formatValue(benchmark, input)})`
      : '';
  return `Latest ${formatValue(point.value, input)} in ${point.label}${beside}.`;
}

function limitsOf(input: XmrInput, segment: XmrSegment): string {
  if (segment.status === 'none' || segment.mean === null) return '';
  const [lower, upper] = [
    limitAt(segment.lpl, segment, segment.to),
    limitAt(segment.upl, segment, segment.to),
  ];
  const span =
    input.segments.length < 2
      ? ''
      : ` from ${input.points[segment.from]?.label} to ${input.points[segment.to]?.label}`;
  const kind = `${segment.status === 'trial' ? 'trial ' : ''}${segment.locked ? 'fixed ' : ''}`;
  const bounds =
    lower === null && upper === null
      ? ''
      : `, ${kind}limits ${lower === null ? 'none' : formatValue(lower, input)} to ${upper === null ? 'none' : formatValue(upper, input)}`;
  return `Mean${span} ${formatValue(segment.mean, input)}${bounds}.`;
}

function signalsOf(input: XmrInput): string {
  const found = input.points.flatMap((point, index) => {
    const sign = signOf(input, index);
    return 'meaning' in sign ? [`${point.label} (${signWords(sign)})`] : [];
  });
  return found.length === 0 ? '' : `Signals: ${inWords(found)}.`;
}

function gapsOf({ points }: XmrInput): string {
  const gaps = points
    .filter(({ value }) => value === null)
    .map((point) => `${point.label} (${missingMark(point).words})`);
  return gaps.length === 0 ? '' : `No figure for ${inWords(gaps)}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
