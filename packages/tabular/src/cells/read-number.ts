import { missingKindOf, type MissingKind } from './missing-kinds.ts';

export type NumberCell =
  | { kind: 'value'; value: number }
  | { kind: 'missing'; missing: MissingKind }
  | { kind: 'problem'; reason: string };

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3})+(?:\.\d+)?$/;

/**
 * One cell as a number, a symbol for a missing figure, or a reason why it is neither. Accepts surrounding spaces,
 * thousands separators, exponents, and a percent sign where the unit is `%`. Two numbers in a cell, decimal commas,
 * formulas and words are refused: a guess would be stored as a fact.
 */
export function readNumber(raw: string, { unit }: { unit: string }): NumberCell {
  const missing = missingKindOf(raw);
  if (missing !== null) return { kind: 'missing', missing };
  const trimmed = raw.trim();
  const percent = /^(.*\S)\s*%$/.exec(trimmed);
  if (percent && unit !== '%')
    return { kind: 'problem', reason: `“${shown(raw)}” is a percentage, and this measure is not` };
  const text = percent?.[1] ?? trimmed;
  if (!PLAIN.test(text) && !GROUPED.test(text)) {
    return { kind: 'problem', reason: `“${shown(raw)}” is not a number${hintFor(text)}` };
  }
  const value = Number(text.replace(/[,\u00a0\u2009\u202f ]/g, ''));
  if (!Number.isFinite(value)) return { kind: 'problem', reason: `“${shown(raw)}” is too large` };
  return { kind: 'value', value: value === 0 ? 0 : value };
}

/**
 * A value at the decimals its measure declares, halves away from zero as they are written: `9.6999999999999993`
 * at 1 is 9.7. Spreadsheets leave such noise; the raw text is kept beside the value.
 */
export function atDecimals(value: number, decimals: number): number {
  if (Math.abs(value) >= Number.MAX_SAFE_INTEGER) return value;
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const rounded = Number(`${shifted}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Cell text as it may stand in a message: short, and without line breaks or controls. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '␣').trim();
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
}

function hintFor(text: string): string {
  if (/^[=@＝]/.test(text)) return ': it is a formula';
  if (/^[+-]?\d+,\d+$/.test(text)) return ': write decimals with a point';
  if (/^\S+\s*\([^)]*\)$/.test(text)) return ': it holds two figures';
  return '';
}
