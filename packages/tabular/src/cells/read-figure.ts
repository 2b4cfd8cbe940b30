import { readNumber, shown } from './read-number.ts';
import type { MissingKind } from './missing-kinds.ts';

/**
 * One figure of a table nobody has described. `share` says that the cell itself calls it a percentage; `months` that it
 * was written as years and months; `second` is the other figure of a cell that holds two.
 */
export type FigureCell =
  | { kind: 'value'; value: number; measuredIn: 'plain' | 'share' | 'months'; second?: number }
  | { kind: 'missing'; missing: MissingKind }
  | { kind: 'problem'; reason: string };

/** Marks behind a figure that point to a footnote or say how settled it is: `26.6 [note 3]`, `412 (r)`. */
const MARK = /\s*(?:[[(](?:note|notes|p|r|e|u|b)\s*[\d, ]*[\])])+$/i;
const TWO = /^([^()]+?)\s*\(([^()]+)\)$/;
const YEARS_AND_MONTHS = /^(\d{2}):(\d{2})$/;

/**
 * A cell of a figure column: a number, one with a percent sign, `7.7 (7.6)` as the first with the second beside it,
 * `00:10` as ten months (years and months, as adoption times are published), or a symbol for a missing figure. Anything
 * else is a problem with its reason.
 */
export function readFigureCell(raw: string): FigureCell {
  const text = raw.trim().replace(MARK, '');
  const [, years, months] = YEARS_AND_MONTHS.exec(text) ?? [];
  if (years !== undefined && Number(months) < 12) {
    return { kind: 'value', value: Number(years) * 12 + Number(months), measuredIn: 'months' };
  }
  const whole = readOne(text);
  if (whole.kind !== 'problem') return whole;
  const [, first, second] = TWO.exec(text) ?? [];
  if (first === undefined || second === undefined) {
    return { kind: 'problem', reason: reasonFor(raw) };
  }
  const one = readOne(first);
  const other = readOne(second);
  if (one.kind === 'problem' || other.kind === 'problem') {
    return { kind: 'problem', reason: reasonFor(raw) };
  }
  return one.kind === 'value' && other.kind === 'value' ? { ...one, second: other.value } : one;
}

function readOne(text: string): FigureCell {
  const cell = readNumber(text, { unit: '%' });
  if (cell.kind !== 'value') return cell;
  return { ...cell, measuredIn: text.trim().endsWith('%') ? 'share' : 'plain' };
}

function reasonFor(raw: string): string {
  const cell = readNumber(raw, { unit: '%' });
  return cell.kind === 'problem' ? cell.reason : `“${shown(raw)}” is not a number`;
}
