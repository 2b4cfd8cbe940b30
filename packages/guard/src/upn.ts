import type { Identifier, Page } from './identifier.ts';
import { SEPARATOR, endsCleanly, matchesFrom } from './number-shape.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const LETTER = `[${LETTERS}]`;
const PATTERN = new RegExp(
  `(?:(?<![a-z\\d])|(?<=upn(?:no|number)?)|(?<=pupil))${LETTER}(?:${SEPARATOR}?\\d){11}(?:${SEPARATOR}?\\d|[-.]?${LETTER})`,
  'gi',
);

/**
 * True for a unique pupil number, in capitals without separators: its first letter stands for the sum
 * of the others, weighted 2 to 13, modulo 23. The last character of a temporary number is a letter.
 * Source: Department for Education, unique pupil numbers: a guide for schools and local authorities.
 */
export function isUpn(written: string): boolean {
  if (!/^[A-Z]\d{11}[A-Z\d]$/.test(written)) return false;
  let sum = 0;
  for (let place = 1; place < 13; place += 1) {
    const value = valueOf(written.charAt(place));
    if (value < 0) return false;
    sum += value * (place + 1);
  }
  return LETTERS[sum % 23] === written[0];
}

/** Unique pupil numbers, permanent and temporary; the check letter is proof enough. */
export function findUpns({ text }: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of matchesFrom(PATTERN, text)) {
    const start = match.index;
    const end = start + match[0].length;
    const written = match[0].replace(/[^a-z\d]/gi, '').toUpperCase();
    if (!endsAsUpn(text, end) || !isUpn(written)) continue;
    found.push({ kind: 'upn', start, end, confidence: 0.98 });
  }
  return found;
}

function endsAsUpn(text: string, end: number): boolean {
  const endsInDigit = /\d/.test(text.charAt(end - 1));
  return endsInDigit ? !/\d/.test(text.charAt(end)) : endsCleanly(text, end);
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
}
