import { rateOf } from '@heed/domain/catalogue/unit-rate';
import { checkFigure } from '@heed/tabular/cells/check-figure';
import { missingKindOf, type MissingKind } from '@heed/tabular/cells/missing-kinds';
import { atDecimals, readNumber, shown } from '@heed/tabular/cells/read-number';

/** What somebody typed for one measure and period, as it stands in the inputs. */
export type TypedCell = {
  value: string;
  numerator: string;
  denominator: string;
  missing: MissingKind | '';
};
export type CellPart = keyof TypedCell;
export type CellProblem = { part: CellPart; message: string };

export type EnteredFigure = {
  value: number | null;
  missing: MissingKind | null;
  numerator: number | null;
  denominator: number | null;
  raw: string;
};

export type CellReading =
  | { kind: 'empty' }
  | { kind: 'figure'; figure: EnteredFigure }
  | { kind: 'problems'; problems: CellProblem[] };

type Style = { unit: string; decimals: number };

/**
 * What was typed as a figure, or everything that is wrong with it. A share or rate may be given by its two counts, and
 * is then computed, or as the figure alone; a gap needs its reason, chosen or typed as the symbol publishers use.
 */
export function readCell(typed: TypedCell, style: Style): CellReading {
  const counted = rateOf(style.unit) !== null;
  const numerator = counted ? typed.numerator.trim() : '';
  const denominator = counted ? typed.denominator.trim() : '';
  const value = typed.value.trim();
  const nothing = value === '' && numerator === '' && denominator === '';
  if (typed.missing !== '') {
    return nothing
      ? gap(typed.missing, typed.missing)
      : problem('missing', 'Give a figure or why there is none, not both');
  }
  if (nothing) return { kind: 'empty' };
  const symbol = sameSymbol([value, numerator, denominator].filter((text) => text !== ''));
  if (symbol !== null) return gap(symbol.missing, symbol.text);
  return numerator !== '' || denominator !== ''
    ? readCounts({ numerator, denominator, value }, style)
    : readAlone(value, style);
}

/** The reason why there is no figure, where every cell that is filled gives the same, as publishers withhold a row. */
function sameSymbol(texts: readonly string[]): { missing: MissingKind; text: string } | null {
  const [first, ...others] = texts.map((text) => ({ text, missing: missingKindOf(text) }));
  if (!first || first.missing === null) return null;
  const { missing, text } = first;
  return others.every((other) => other.missing === missing) ? { missing, text } : null;
}

function readAlone(text: string, { unit, decimals }: Style): CellReading {
  const read = readNumber(text, { unit });
  if (read.kind === 'problem') return problem('value', read.reason);
  if (read.kind === 'missing') return gap(read.missing, text);
  if (decimals === 0 && unit !== '%' && !Number.isInteger(read.value)) {
    return problem('value', `“${shown(text)}” must be a whole number`);
  }
  const value = atDecimals(read.value, decimals);
  return checked({ value, missing: null, numerator: null, denominator: null, raw: text }, unit);
}

type Counts = { numerator: string; denominator: string; value: string };

function readCounts(typed: Counts, { unit, decimals }: Style): CellReading {
  const numerator = readCount('numerator', typed.numerator);
  const denominator = readCount('denominator', typed.denominator);
  const problems = [numerator, denominator].flatMap((read) => ('message' in read ? [read] : []));
  if (!('count' in numerator) || !('count' in denominator)) return { kind: 'problems', problems };
  const counts = { numerator: numerator.count, denominator: denominator.count };
  const impossible = checkFigure({ value: null, ...counts }, unit);
  if (impossible) return problem(impossible.part, impossible.reason);
  const share = (counts.numerator / counts.denominator) * (rateOf(unit) ?? 1);
  const value = atDecimals(share, decimals);
  const given = typed.value === '' ? null : readNumber(typed.value, { unit });
  if (given && (given.kind !== 'value' || atDecimals(given.value, decimals) !== value)) {
    return problem(
      'value',
      `“${shown(typed.value)}” is not what the counts give, ${value}. Leave it empty or correct the counts`,
    );
  }
  const raw = `${typed.numerator}/${typed.denominator}`;
  return checked({ value, missing: null, ...counts, raw }, unit);
}

function readCount(
  part: 'numerator' | 'denominator',
  text: string,
): { count: number } | CellProblem {
  if (text === '') return { part, message: `Enter the ${part} too` };
  const read = readNumber(text, { unit: '' });
  if (read.kind === 'problem') return { part, message: read.reason };
  if (read.kind === 'missing') {
    return { part, message: `“${shown(text)}” is no count. Choose why there is no figure instead` };
  }
  return Number.isSafeInteger(read.value)
    ? { count: read.value }
    : { part, message: `“${shown(text)}” must be a whole number` };
}

function checked(figure: EnteredFigure, unit: string): CellReading {
  const impossible = checkFigure(figure, unit);
  return impossible ? problem(impossible.part, impossible.reason) : { kind: 'figure', figure };
}

function gap(missing: MissingKind, raw: string): CellReading {
  const figure = { value: null, missing, numerator: null, denominator: null, raw };
  return { kind: 'figure', figure };
}

function problem(part: CellPart, message: string): CellReading {
  return { kind: 'problems', problems: [{ part, message }] };
}
