import type { Identifier, Page } from './identifier.ts';
import type { Span } from './span.ts';
import { standsAlone } from './number-shape.ts';
import { wordsAfter, wordsBefore, type NearWord } from './word-index.ts';

const WITHIN = 4;
const PATTERN = /(?<!\d)\d{5,9}(?!\d)/g;
const SYSTEM =
  /^(?:lcs|liquidlogic|las|mosaic|eclipse|carefirst|caredirector)(?:id|no|number|ref)?$/;
const NUMBER_WORD = /^(?:ids?|identifiers?|numbers?|num|nos?|nr)$/;
const JOINED = /^(?:person|child|client|serviceuser|socialcare)(?:id|no|number)$/;
const OWNER = /^(?:person|child|client)s?$/;
/** Nearer than the system these say what the number is: no one's. */
const OTHER_LABEL =
  /^(?:incidents?|tickets?|orders?|po|purchase|invoices?|datix|charity|urn|ukprn|school|asset|parcel|batch|transaction|part|stock|licen[cs]e|meter|locker|product|leaflet|card|build|rows?|pages?|rooms?|company|ext|extension|budget|cheque|voucher|receipt|tender|helpline|helpdesk|policy|grid|version|about|over|nearly|almost|around|approximately|than|further|total|users|cases|referrals|contacts|calls|children|people|staff|teams|holds?|held|contain(?:s|ed))$/;
const COUNTED =
  /^(?:of|rows|records|cases|contacts|children|people|referrals|entries|episodes|assessments|families|times|occasions|days|users|hours|pounds|per|percent|pages|forms|plans|events|files|items|lines|errors|duplicates|accounts|clients|adults|visits|alerts|calls|seats|licences)$/;
const COMPACT_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** "45% of", "17 of": what follows is a count. */
const SHARE = /\d%? of $/;
/** A new sentence, or a new line with a word after another number: the talk is of something else. */
const TURN = /[.!?]\s+[A-Z][a-z]|\d[^a-zA-Z\d]*\n\s*[a-zA-Z]/;
/** Area codes of the Office for National Statistics: E06000021. */
const AREA_CODE = /^[EWSNK]\d\d00\d{4}$/i;
const WINDOW = 24;

/**
 * Numbers of social care systems: five to nine digits, with or without a prefix of one or two letters,
 * at most four words after the name of a system ("LCS") or number ("child ID"), no other label nearer.
 */
export function findSocialCareIds(page: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of page.text.matchAll(PATTERN)) {
    const digits = { start: match.index, end: match.index + match[0].length };
    if (COMPACT_DATE.test(match[0]) || !endsThere(page.text, digits)) continue;
    const span = withPrefix(page.text, digits);
    if (!span || AREA_CODE.test(page.text.slice(span.start, span.end))) continue;
    if (!standsAlone(page.text, span) || !isNamed(page, span)) continue;
    found.push({ kind: 'social_care_id', ...span, confidence: 0.85 });
  }
  return found;
}

/** The digits with their prefix; undefined if they are the end of some other code ("RR-2026-01401"). */
function withPrefix(text: string, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const glued = /([a-z]+)(-?)$/i.exec(before);
  if (!glued) return /[a-z\d][-./,]$|[£$€]$/i.test(before) ? undefined : { start, end };
  const [written, letters = ''] = glued;
  if (isLabel(letters)) return { start, end };
  const lead = before.charAt(before.length - written.length - 1);
  if (letters.length > 2 || /[\d/-]/.test(lead)) return undefined;
  return { start: start - written.length, end };
}

function isLabel(letters: string): boolean {
  const word = letters.toLowerCase();
  return SYSTEM.test(word) || NUMBER_WORD.test(word) || JOINED.test(word) || word === 'ref';
}

function endsThere(text: string, { end }: Span): boolean {
  return !/^(?:[a-z](?![a-z])|th\b|[-.,/]\d|%)/i.test(text.slice(end, end + 4));
}

function isNamed(page: Page, span: Span): boolean {
  const near = wordsBefore(page, span, WITHIN + 2);
  for (const [index, { word, end }] of near.slice(0, WITHIN).entries()) {
    if (namesSystem(near, index)) {
      return (
        !TURN.test(page.text.slice(end, span.start)) && (index === 0 || !isCounted(page, span))
      );
    }
    if (OTHER_LABEL.test(word)) return false;
  }
  return false;
}

/** True if the name of a system or number ends with this word. */
function namesSystem(near: readonly NearWord[], index: number): boolean {
  const [word = '', previous = '', first = ''] = near
    .slice(index, index + 3)
    .map((one) => one.word);
  if (SYSTEM.test(word) || JOINED.test(word)) return true;
  if (previous === 'care' && (word === 'first' || word === 'director')) return true;
  if (!NUMBER_WORD.test(word)) return false;
  if (OWNER.test(previous)) return true;
  return (
    (/^users?$/.test(previous) && first === 'service') ||
    (previous === 'care' && first === 'social')
  );
}

function isCounted(page: Page, span: Span): boolean {
  if (SHARE.test(page.text.slice(Math.max(0, span.start - WINDOW), span.start))) return true;
  const [next] = wordsAfter(page, span, 1);
  if (!next || !COUNTED.test(next.word)) return false;
  return next.start - span.end === 1;
}
