import type { Span } from './span.ts';
import { foldCharacter } from './fold-character.ts';

/** A text in folded characters, and for each of its code units where the original one lies. */
export type FoldedText = { text: string; starts: Uint32Array; ends: Uint32Array };

const MARK = /^\p{M}$/u;
const CHUNK = 8192;
const PLAIN = /^[ -_a-~\n\t]$/;

/**
 * Folds each character of a text (see `foldCharacter`), keeping the way back. CR LF becomes one line
 * break; a combining mark belongs to the letter before it.
 */
export function foldText(original: string): FoldedText {
  const known = new Map<string, string>();
  const pieces: string[] = [];
  let starts = new Uint32Array(original.length);
  let ends = new Uint32Array(original.length);
  let length = 0;
  let piece = '';
  for (let at = 0; at < original.length;) {
    const character = characterAt(original, at);
    const end = at + character.length;
    const folded = lookUp(known, character);
    if (length + folded.length > starts.length) {
      starts = withRoom(starts, folded.length);
      ends = withRoom(ends, folded.length);
    }
    for (let unit = 0; unit < folded.length; unit += 1, length += 1) {
      starts[length] = at;
      ends[length] = end;
    }
    if (folded === '' && length > 0 && MARK.test(character)) ends[length - 1] = end;
    piece += folded;
    if (piece.length >= CHUNK) {
      pieces.push(piece);
      piece = '';
    }
    at = end;
  }
  pieces.push(piece);
  return {
    text: pieces.join(''),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** The original place of a span of the folded text that is not empty. */
export function originalSpan({ starts, ends }: FoldedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) return '\r\n';
  if (unit < 0xd800 || unit > 0xdbff) return text.charAt(at);
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? text.slice(at, at + 2) : text.charAt(at);
}

function withRoom(numbers: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const roomier = new Uint32Array(2 * numbers.length + more);
  roomier.set(numbers);
  return roomier;
}

function lookUp(known: Map<string, string>, character: string): string {
  if (PLAIN.test(character)) return character;
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = character === '\r\n' ? '\n' : foldCharacter(character);
  known.set(character, folded);
  return folded;
}
