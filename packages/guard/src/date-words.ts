import type { NearWord } from './word-index.ts';

const BIRTH = /^(?:(?:new)?born|births?|birthda(?:te|y|ys)|dateofbirth|dobs?|aged)$/;
/** "d.o.b.", in three runs of letters. */
const DOB_END = /(?<![a-z])d\.? ?o\.? ?b$/i;
const DOB_START = /^d\.? ?o\.? ?b(?![a-z])/i;

const EVENT = new RegExp(
  `^(?:${[
    'review|report|meet|panel|conference|challeng|visit|refer|notif|publish|inspect|audit|strateg',
    'submi(?:t|ss)|met$|seen$|due$|dated$|train(?:ed|ing|s)?$|held$|start|beg[aiu]n|open',
    'clos(?:e|ed|es|ing|ure)$|end(?:s|ed|ing)?$|(?:from|since|un?til+|by|after|before)$',
    'sign(?:s|ed|ing|ature)?$|approv|receiv|receipt|sent$|send(?:s|ing)?$|letter|minute|record|updat',
    'next$|last(?:s|ed|ing)?$|plan(?:s|ned|ning)?$|hear(?:d|ing|ings)$|court|admi(?:t|ss)|discharg',
    'attend|incident|assess|appoint|deadline|agree|arrest|return|issu(?:e|ed|es|ing)$|complet',
    'version|workshop|contract|book|action|marac$|mappa$|icpc$|rcpc$',
  ].join('|')})`,
);

/** What else happens on a day. In the same phrase before a date only: after it they tell of the person. */
const OTHER_EVENT = new RegExp(
  `^(?:${[
    'decid|decision|discuss|supervis|session|consult|interview|event|launch|effective|expir|valid',
    'cancel|postpon|schedul|arrang|commenc|finish|conclu|adjourn|escalat|allocat|transfer|remov',
    'moved|placed|placement|contacted|call(?:s|ed)?$|phoned|telephoned|e?mail|wrote|written|posted',
    'upload|download|print|ratif|endors|implement|check|verif|logged|entered|creat|amend|revis|draft',
    'releas|webinar|seminar|course|brief|forum|board$|committee|enquir|investigat|deliver|invoic|paid',
    'renew|enrol|joined|left$|died|death|deceased|screen|triag|happen|occur|took|term$|quarter|period',
    'suspen|exclu|adopted|detain|charg|convict|sentenc|bail|sampl|married|separat|divorc|inquest|extract|group$',
  ].join('|')})`,
);
const OTHER_EVENT_WITHIN = 2;
/** Another phrase begins between the word and the date. */
const OTHER_PHRASE = /[.,;:!?(]\s*[a-z]|[.;!?]\s|\n/i;
const WINDOW = 60;
/** Right before a date these speak of a day, never of a birth that is only implied. */
const ON_A_DAY = /^(?:on|of|to|for|till|during|between|commencing|week)$/;

/** True for a word that says a date is a birth: born, birthday, DOB, "d.o.b.", "b.", aged. */
export function isBirthWord(text: string, { word, start, end }: NearWord): boolean {
  if (BIRTH.test(word)) return true;
  if (word === 'b')
    return isShortForBorn(text, start, end) || DOB_END.test(text.slice(Math.max(0, end - 9), end));
  return word === 'd' && DOB_START.test(text.slice(start, start + 9));
}

/** True for a word that says a date, which begins at `dateStart`, is that of an event. */
export function isEventWord(text: string, near: NearWord, dateStart: number): boolean {
  const { word, end, distance, side } = near;
  if (EVENT.test(word)) return true;
  if (side === 'after' || distance > OTHER_EVENT_WITHIN || !OTHER_EVENT.test(word)) return false;
  return !OTHER_PHRASE.test(text.slice(end, Math.min(dateStart, end + WINDOW)));
}

/** True for the preposition of a day ("on", "of", "w/c"), right before the date. */
export function isPrepositionOfDay(
  text: string,
  { word, start, distance, side }: NearWord,
): boolean {
  if (side === 'after' || distance > 1) return false;
  return (
    ON_A_DAY.test(word) || (word === 'c' && /w\/$/i.test(text.slice(Math.max(0, start - 2), start)))
  );
}

/** A small "b.": a capital one ends "Child B." far more often. */
function isShortForBorn(text: string, start: number, end: number): boolean {
  return text.charAt(start) === 'b' && text.charAt(end) === '.';
}
