import { squaresAbout } from './segment-costs.ts';

type Row = { squares: Float64Array; from: Int32Array };

/**
 * Breaks in the mean of a series by least squares for each number of breaks (Bai and Perron 2003), the number chosen
 * by BIC with two parameters a segment, as strucchange's `breakpoints(y ~ 1)`. The most breaks tried are
 * ⌈n ÷ minSegment⌉ − 2.
 *
 * Out: breaks in order, each as the number of values before it. Fewer than two minimum segments have none.
 */
export function baiPerronBreaks(values: readonly number[], minSegment: number): number[] {
  const n = values.length;
  if (n < 2 * minSegment) return [];
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squaresOf = squaresAbout(values.map((value) => value - mean));
  const rows: Row[] = [firstRow(n, minSegment, squaresOf)];
  const most = Math.ceil(n / minSegment) - 2;
  let chosen = { breaks: 0, bic: bic(n, 0, rows[0]) };
  for (let breaks = 1; breaks <= most; breaks += 1) {
    const row = nextRow({ n, minSegment, breaks, squaresOf, before: rows[breaks - 1] });
    rows.push(row);
    const score = bic(n, breaks, row);
    if (score < chosen.bic) chosen = { breaks, bic: score };
  }
  return walkBack(rows, chosen.breaks, n);
}

function firstRow(n: number, minSegment: number, squaresOf: (a: number, b: number) => number): Row {
  const squares = new Float64Array(n + 1).fill(Infinity);
  for (let end = minSegment; end <= n; end += 1) squares[end] = squaresOf(0, end);
  return { squares, from: new Int32Array(n + 1) };
}

/** The least squares with one break more, for each possible end. */
function nextRow(input: {
  n: number;
  minSegment: number;
  breaks: number;
  squaresOf: (start: number, end: number) => number;
  before: Row | undefined;
}): Row {
  const { n, minSegment, breaks, squaresOf, before } = input;
  const squares = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  for (let end = (breaks + 1) * minSegment; end <= n; end += 1) {
    for (let start = breaks * minSegment; start <= end - minSegment; start += 1) {
      const sum = (before?.squares[start] ?? Infinity) + squaresOf(start, end);
      if (sum >= (squares[end] ?? Infinity)) continue;
      squares[end] = sum;
      from[end] = start;
    }
  }
  return { squares, from };
}

function bic(n: number, breaks: number, row: Row | undefined): number {
  const squares = Math.max(row?.squares[n] ?? Infinity, 0);
  return n * Math.log(squares / n) + 2 * (breaks + 1) * Math.log(n);
}

function walkBack(rows: readonly Row[], breaks: number, n: number): number[] {
  const found: number[] = [];
  let end = n;
  for (let level = breaks; level > 0; level -= 1) {
    end = rows[level]?.from[end] ?? 0;
    found.unshift(end);
  }
  return found;
}
