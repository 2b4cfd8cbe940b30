import { PARTNER_LABELS, StatutoryPartner } from '@heed/domain/vocabulary';

import { dayInWords } from './dates.ts';
import { countOf } from './lists.ts';

/** What each trigger of a priority review means. */
const TRIGGER_WORDS = {
  T1: 'The plan has run for a year',
  T2: 'A theme outside the plan keeps building from independent sources',
  T3: 'A theme under review has met its measures and is assured',
  T4: 'A theme under review shows no impact, late actions or a worsening measure',
  T5: 'A change of law, a priority action, a national review or a safety concern',
  T6: 'Themes outside the plan together outweigh those under review',
  T7: 'A partner or the scrutineer called for a review',
} as const;

/** The standing of a trigger that fires and of one that does not. */
export const FIRES = 'Holds';
export const DOES_NOT_FIRE = 'Does not hold';

export function triggerWords(code: string): string {
  const known: Record<string, string> = TRIGGER_WORDS;
  return known[code] ?? code;
}

/** Why a trigger that fires does not open anything by itself. */
const HELD_WORDS = {
  in_open_review: 'Part of the review that is open',
  already_handled: 'Dealt with by an earlier review',
  refire_limit: 'Reviewed less than 90 days ago',
} as const;

export function heldWords(held: string | null): string | null {
  const known: Record<string, string> = HELD_WORDS;
  return held === null ? null : (known[held] ?? held.replaceAll('_', ' '));
}

/** Who called for a review. */
export function callerWords(by: string): string {
  const partner = StatutoryPartner.safeParse(by);
  return partner.success ? PARTNER_LABELS[partner.data] : 'The independent scrutineer';
}

type Fired = { code: string; theme: string | null; facts: Readonly<Record<string, unknown>> };

/** The facts a trigger fired on, as one sentence. `nameOf` gives a theme's name. */
export function triggerFacts({ code, theme, facts }: Fired, nameOf: (code: string) => string) {
  const text = (key: string) => {
    const value = facts[key];
    return typeof value === 'string' ? value : '';
  };
  const number = (key: string) => {
    const value = facts[key];
    return typeof value === 'number' ? value : 0;
  };
  switch (code) {
    case 'T1':
      return `Its review has been due since ${dayInWords(text('due'))}.`;
    case 'T2':
      return (
        `${nameOf(theme ?? '')} has been convergent since ${dayInWords(text('since'))}: ` +
        `${countOf(number('heldDays'), 'day')} in ${countOf(number('evaluations'), 'weighing')}.`
      );
    case 'T7':
      return `${callerWords(text('by'))} called for it on ${dayInWords(text('on'))}.`;
    default:
      return theme ? `It is about ${nameOf(theme)}.` : '';
  }
}

/** Where the calendar of the review stands. */
const PHASE_WORDS = {
  waiting: 'Preparation has not begun',
  preparing: 'Being prepared',
  due: 'Due now',
  done: 'Done',
} as const;

export function phaseWords(phase: string): string {
  const known: Record<string, string> = PHASE_WORDS;
  return known[phase] ?? phase;
}
