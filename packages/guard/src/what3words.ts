import type { Identifier, Page } from './identifier.ts';
import { distanceTo, type NearWord } from './word-index.ts';

const WITHIN = 4;
const WORD = '\\p{L}{2,24}';
const TAIL = '(?![\\p{L}\\d_/@]|\\.[\\p{L}\\d])';
const SLASHED = new RegExp(`(?<![/\\\\]|file:)/// ?${WORD}\\.${WORD}\\.${WORD}${TAIL}`, 'giu');
const DOTTED = new RegExp(`(?<![\\p{L}\\d_./@-])${WORD}\\.${WORD}\\.${WORD}${TAIL}`, 'gu');
const FILE_OR_DOMAIN =
  /^www\.|\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|rtf|md|html?|json|xml|zip|msg|eml|jpe?g|png|gif|mp[34]|old|bak|tmp|com|org|net|uk|gov|edu|io|app|info|example)$/i;

/**
 * what3words locations: three words after three slashes, or three dotted words within four words of
 * "what3words" or "w3w". File names and domains are none.
 */
export function findWhat3words(page: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of page.text.matchAll(SLASHED)) {
    const end = match.index + match[0].length;
    found.push({ kind: 'what3words', start: match.index, end, confidence: 0.98 });
  }
  for (const match of page.text.matchAll(DOTTED)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (FILE_OR_DOMAIN.test(match[0]) || !isNamed(page, span)) continue;
    found.push({ kind: 'what3words', ...span, confidence: 0.9 });
  }
  return found;
}

function isNamed(page: Page, span: { start: number; end: number }): boolean {
  const { before, after } = distanceTo(page, span, {
    most: WITHIN,
    fits: (near) => namesIt(page.text, near),
  });
  return before !== undefined || after !== undefined;
}

/** Letters stop at the digit 3: the name is read around its first or last run of letters. */
function namesIt(text: string, { word, start, end }: NearWord): boolean {
  if (word === 'words')
    return /what ?(?:3|three) ?$/i.test(text.slice(Math.max(0, start - 11), start));
  if (word === 'what') return /^ ?(?:3|three) ?words/i.test(text.slice(end, end + 12));
  if (word !== 'w') return false;
  return (
    /w3$/i.test(text.slice(Math.max(0, start - 2), start)) || /^3w/i.test(text.slice(end, end + 2))
  );
}
