import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { receiptOf } from '../receipt.ts';
import { isBelow } from '../rounding.ts';
import type { TriangulationPack } from '../triangulation/pack.ts';
import { holdTrigger, type Held } from './hold-trigger.ts';
import { knownInput } from './known-input.ts';
import { reviewCalendar, type ReviewCalendar } from './review-calendar.ts';
import type { Trigger, TriggerContext } from './trigger.ts';
import {
  readTriggerInput,
  type ReviewTriggerDocument,
  type ReviewTriggerInput,
} from './trigger-input.ts';
import { findAnniversary } from './triggers/anniversary.ts';
import { findBuildUp } from './triggers/build-up.ts';
import { findGoalMet } from './triggers/goal-met.ts';
import { findHeldAlerts } from './triggers/held-alert.ts';
import { findCalls } from './triggers/partner-call.ts';
import { findShocks } from './triggers/shock.ts';
import { findStalled } from './triggers/stalled.ts';

export type HeldTrigger = Trigger & { held: Held | null };

/** What to do now: nothing, open a review, or add `keys` to the open review `id`. */
export type ReviewStep = {
  action: 'none' | 'open' | 'join';
  id: string | null;
  keys: string[];
  /** Too few returns are in: the review opens all the same, marked. */
  evidenceIncomplete: boolean;
  /** Share of the due returns that came; null if none were due. */
  completeness: number | null;
};

export type ReviewTriggerAnswer = {
  pack: string;
  packHash: string;
  asOf: CivilDate;
  calendar: ReviewCalendar;
  /** In the order T1, T2 by code, T3 and T4 theme by theme, T5 by id, T6, T7 by id. */
  triggers: HeldTrigger[];
  review: ReviewStep;
  /** Hash of all that was known on `asOf` and of the pack. */
  receipt: string;
};

/**
 * Which of the year-2 triggers T1 to T7 fire on `document.asOf`, and whether a review opens. Pure:
 * days are London days, the clock is in the document. Opening needs a trigger and nothing more; no
 * trigger changes a priority. Throws an `InputError` with `bad_input` or `duplicate_id`.
 */
export function evaluateReviewTriggers(
  document: ReviewTriggerDocument,
  { pack, calendar }: { pack: TriangulationPack; calendar: WorkingCalendar },
): ReviewTriggerAnswer {
  const known = knownInput(readTriggerInput(document));
  const context = { known, rules: pack.review, calendar };
  const triggers = findTriggers(context).map((trigger) => ({
    ...trigger,
    held: holdTrigger(trigger, { known, refireDays: pack.review.refireDays }),
  }));
  const packHash = receiptOf(pack);
  return {
    pack: pack.pack,
    packHash,
    asOf: known.asOf,
    calendar: reviewCalendar(context),
    triggers,
    review: nextStep(context, triggers),
    receipt: receiptOf({ ...known, pack: packHash }),
  };
}

function findTriggers(context: TriggerContext): Trigger[] {
  const underReview = context.known.themes.filter((theme) => theme.underReview);
  return [
    ...findAnniversary(context),
    ...findHeldAlerts(context),
    ...underReview.flatMap((theme) => [
      ...findGoalMet(context, theme.code),
      ...findStalled(context, theme),
    ]),
    ...findShocks(context),
    ...findBuildUp(context),
    ...findCalls(context),
  ];
}

function nextStep({ known, rules }: TriggerContext, triggers: readonly HeldTrigger[]): ReviewStep {
  const keys = triggers.filter((trigger) => trigger.held === null).map((trigger) => trigger.key);
  const completeness = completenessOf(known);
  return {
    ...openOrJoin(known, keys),
    keys,
    evidenceIncomplete: completeness !== null && isBelow(completeness, rules.completeness),
    completeness,
  };
}

function openOrJoin(
  known: ReviewTriggerInput,
  keys: readonly string[],
): Pick<ReviewStep, 'action' | 'id'> {
  if (keys.length === 0) return { action: 'none', id: null };
  const open = known.reviews.find((review) => review.closedOn === null);
  return open ? { action: 'join', id: open.id } : { action: 'open', id: null };
}

function completenessOf({ returns }: ReviewTriggerInput): number | null {
  return returns.due === 0 ? null : returns.received / returns.due;
}
