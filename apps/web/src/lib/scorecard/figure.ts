import { formatValue } from '@heed/charts/words';

type Style = { unit: string; decimals: number };

const isPercentage = ({ unit }: Style) => unit.startsWith('%');

/** A figure as people read it: “19.9%”, “101”; “–” where there is none. Units other than % stand beside the name. */
export function figureInWords(value: number | null, style: Style): string {
  if (value === null) return '–';
  return formatValue(value, { ...style, unit: isPercentage(style) ? '%' : '' });
}

/** The unit to be said once for a whole measure; nothing where each figure carries its % sign. */
export function unitBeside(style: Style): string | null {
  return isPercentage(style) ? null : style.unit;
}

/** Whether a figure of one area may stand beside the country's: a share or a rate may, a count may not. */
export function isComparable({ unit }: { unit: string }): boolean {
  return /^(%|per )/.test(unit);
}
