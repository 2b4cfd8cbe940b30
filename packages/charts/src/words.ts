/** Widths in ems of a Helvetica-like face; a chart made without a browser has no font to measure. */
function emsOf(character: string): number {
  if (/[iljI.,:;|!'’ ]/.test(character)) return 0.28;
  if (/[frt()[\]/-]/.test(character)) return 0.34;
  if (/[mwMW%@]/.test(character)) return 0.88;
  if (/[A-Z&]/.test(character)) return 0.69;
  return character < '\u0250' || /[–“”‘…]/.test(character) ? 0.556 : 1;
}

/** Estimated width of a text in the same unit as `size`; bold faces run about 7 % wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (bold ? 1.07 : 1);
}

export type TextBox = { width: number; size: number; bold?: boolean };

/** The text, cut with an ellipsis where it would be wider than the box. */
export function fitText(text: string, { width, size, bold = false }: TextBox): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size, bold) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The text in lines no wider than the box, broken at spaces; what is beyond `most` lines ends in an ellipsis. */
export function wrapText(text: string, box: TextBox, most: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, box.size, box.bold) > box.width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  if (current !== '') lines.push(current);
  const kept =
    lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
  return kept.map((line) => fitText(line, box));
}

export type NumberStyle = { unit: string; decimals: number };

/** A figure as people read it: 1,234.5 or, where the unit is a sign that stands beside it, 19.9%. */
export function formatValue(value: number, { unit, decimals }: NumberStyle): string {
  const figure = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Object.is(value, -0) ? 0 : value);
  return unit === '%' ? `${figure}%` : figure;
}

/** "a", "a and b", "a, b and c". */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
