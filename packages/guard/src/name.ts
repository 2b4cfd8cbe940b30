import type { Identifier, Page } from './identifier.ts';
import type { Span } from './span.ts';
import { isOrganisation } from './organisation.ts';
import type { NameForm, Roster } from './roster.ts';
import { wordAt } from './word-index.ts';

const SPACE = /^(?:[ \t]{1,6}|[ \t]{0,4}\n[ \t]{0,4}|[-_])$/;
const COMMA = /^ ?,[ \t]{0,4}\n?[ \t]{0,4}$/;
const DOT = /^ ?\.[ \t]{0,4}\n?[ \t]{0,4}$/;
const WIDEST_GAP = 10;
const MOST_MIDDLE_NAMES = 2;
const CONFIDENCE: Record<NameForm, number> = {
  full: 0.98,
  'surname first': 0.95,
  initial: 0.9,
  part: 0.7,
};

type Match = Span & { form: NameForm; next: number };

/**
 * People of the roster: full name in any case, "Surname, Forename", "J. Surname", and a forename or
 * surname alone with a capital. Without title and possessive; organisations are none.
 */
export function findNames({ text, words }: Page, roster: Roster): Identifier[] {
  const found: Identifier[] = [];
  for (let index = 0; index < words.starts.length;) {
    const match = matchAt({ text, words }, index, roster);
    if (match) {
      const { start, end, form } = match;
      found.push({ kind: 'name', start, end, confidence: CONFIDENCE[form] });
    }
    index = match?.next ?? index + 1;
  }
  return found;
}

/** The longest name that begins with this word and is written as its form asks. */
function matchAt(page: Page, index: number, roster: Roster): Match | undefined {
  if (!roster.firstWords.has(nameWord(page, index))) return undefined;
  let best: Match | undefined;
  let key = '';
  for (let count = 1; count <= roster.longest; count += 1) {
    const joint = count === 1 ? '' : jointBefore(page, index + count - 1);
    if (joint === undefined) break;
    key += joint + nameWord(page, index + count - 1);
    const form = roster.forms.get(key);
    if (!form) continue;
    const match = { ...spanOf(page, index, count), form, next: index + count };
    if (isWritten(page, index, match)) best = match;
  }
  if (best?.form !== 'part') return best;
  return withMiddleNames(page, { index, key: keyOf(page, index, best), roster }) ?? best;
}

/** "Grace Mary Underhill": a forename, one or two more names or initials, and the surname to it. */
function withMiddleNames(
  page: Page,
  { index, key, roster }: { index: number; key: string; roster: Roster },
): Match | undefined {
  let at = index + key.split(' ').length;
  for (let middle = 0; middle < MOST_MIDDLE_NAMES; middle += 1, at += 1) {
    if (jointBefore(page, at) !== ' ' || !isCapital(page, at)) return undefined;
    let whole = key;
    for (let next = at + 1; next <= at + roster.longest; next += 1) {
      const joint = jointBefore(page, next);
      if (joint === undefined || joint === ' , ') break;
      whole += ` ${nameWord(page, next)}`;
      if (roster.forms.get(whole) !== 'full') continue;
      return { ...spanOf(page, index, next - index + 1), form: 'full', next: next + 1 };
    }
  }
  return undefined;
}

function isWritten(page: Page, index: number, match: Match): boolean {
  const { text } = page;
  const lastCapital = isCapital(page, match.next - 1);
  switch (match.form) {
    case 'full':
      return !(
        /\bthe $/i.test(text.slice(0, match.start).slice(-4)) && isOrganisation(text, match)
      );
    case 'surname first':
      return true;
    case 'initial':
      return lastCapital || /^.\./.test(text.slice(match.start, match.start + 2));
    case 'part':
      return (
        (isCapital(page, index) || lastCapital) &&
        !isPartOfDouble(text, match) &&
        !isOrganisation(text, match)
      );
    default:
      return match.form satisfies never;
  }
}

/** "Rose-Marie", "Anna-Rose": another name. "Ellis-led" is not. */
function isPartOfDouble(text: string, { start, end }: Span): boolean {
  return (
    /\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^-\p{Lu}/u.test(text.slice(end, end + 2))
  );
}

function isCapital({ text, words }: Page, index: number): boolean {
  return /^\p{Lu}/u.test(text.charAt(words.starts[index] ?? text.length));
}

function nameWord({ text, words }: Page, index: number): string {
  return wordAt(text, words, index).replaceAll("'", '');
}

/** What joins a word to the one before it, as it stands in a key; undefined if too much is between. */
function jointBefore({ text, words }: Page, index: number): string | undefined {
  const from = words.ends[index - 1];
  const to = words.starts[index];
  if (from === undefined || to === undefined || to - from > WIDEST_GAP) return undefined;
  const gap = text.slice(from, to);
  if (SPACE.test(gap)) return ' ';
  if (COMMA.test(gap)) return ' , ';
  return DOT.test(gap) ? ' . ' : undefined;
}

function keyOf(page: Page, index: number, { next }: Match): string {
  const words: string[] = [];
  for (let at = index; at < next; at += 1) words.push(nameWord(page, at));
  return words.join(' ');
}

function spanOf({ text, words }: Page, index: number, count: number): Span {
  const start = words.starts[index] ?? 0;
  const end = words.ends[index + count - 1] ?? start;
  return { start, end: /'s$/i.test(text.slice(end - 2, end)) ? end - 2 : end };
}
