import { z } from 'zod';

import { InputError } from '../input-error.ts';
import { parseAnchor, type Anchor } from './anchor.ts';
import type { CivilDate } from './civil-date.ts';
import { countDeadline, type Deadline } from './count-deadline.ts';
import type { DeadlinePack } from './deadline-pack.ts';
import { BLANK_RULE, DeadlineRule } from './deadline-rule.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type DeadlineErrorCode =
  'bad_input' | 'unknown_pack' | 'unknown_rule' | 'bad_rule' | 'bad_anchor' | 'anchor_needs_time';

/** A due date with what a reader needs to judge it; every key is always there. */
export type DeadlineAnswer = {
  pack: string;
  rule: string | null;
  anchor: string;
  counting: DeadlineRule['counting'] | null;
  force: DeadlineRule['force'];
  source: string | null;
  /** The rule comes from general knowledge: show that. */
  needsCheck: boolean;
} & Deadline;

/**
 * Counts one due date. `rule` is a code of the pack or a whole rule to try, `anchor` a day
 * (`YYYY-MM-DD`), a month (`YYYY-MM`) or a time with an offset, from 2000 to 2099.
 * Throws an `InputError` with `unknown_rule`, `bad_rule`, `bad_anchor` or `anchor_needs_time`.
 */
export function computeDeadline(input: {
  pack: DeadlinePack;
  rule: string | Record<string, unknown>;
  anchor: unknown;
  calendar: WorkingCalendar;
}): DeadlineAnswer {
  const { pack, calendar } = input;
  const rule =
    typeof input.rule === 'string' ? findRule(pack, input.rule) : readDraft(pack, input.rule);
  const { text, anchor } = readAnchor(input.anchor);
  refuseEarlyYears(rule, anchor.day);
  const deadline = countDeadline({ rule, anchor, calendar });
  if (!deadline) throw refusal('anchor_needs_time', 'a rule in hours needs a time with an offset');
  const { beyondCalendar, warnings, ...days } = deadline;
  return {
    pack: pack.pack,
    rule: rule.code,
    anchor: text,
    ...days,
    counting: rule.unit === 'none' ? null : rule.counting,
    force: rule.force,
    source: rule.source,
    needsCheck: rule.needsCheck,
    beyondCalendar,
    warnings,
  };
}

function findRule(pack: DeadlinePack, code: string): DeadlineRule {
  const rule = pack.rules.find((one) => one.code === code);
  if (!rule) throw refusal('unknown_rule', `the pack ${pack.pack} has no such rule`);
  return rule;
}

function readDraft(pack: DeadlinePack, draft: Record<string, unknown>): DeadlineRule {
  const parsed = DeadlineRule.safeParse({ ...BLANK_RULE, ...pack.defaults, ...draft });
  if (!parsed.success) throw refusal('bad_rule', z.prettifyError(parsed.error));
  return parsed.data;
}

function readAnchor(value: unknown): { text: string; anchor: Anchor } {
  const anchor = typeof value === 'string' ? parseAnchor(value) : undefined;
  if (typeof value !== 'string' || !anchor) {
    throw refusal('bad_anchor', 'not a day, a month or a time with an offset from 2000 to 2099');
  }
  return { text: value, anchor };
}

/** Thousands of years back there is no date to write down. */
function refuseEarlyYears({ unit, direction, n }: DeadlineRule, anchor: CivilDate): void {
  const reachesBack = unit === 'annual_date' && direction === 'before';
  if (reachesBack && (n ?? 0) >= Number(anchor.slice(0, 4)) - 1) {
    throw refusal('bad_rule', 'the rule reaches back before the year 1');
  }
}

function refusal(code: DeadlineErrorCode, message: string): InputError<DeadlineErrorCode> {
  return new InputError(code, message);
}
