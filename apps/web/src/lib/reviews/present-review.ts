import { PARTNER_LABELS, StatutoryPartner } from '@heed/domain/vocabulary';
import type { ReviewView } from '@heed/services/reviews/show-reviews';

import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { outcomeWords } from '#lib/words/decisions.ts';
import { triggerFacts, triggerWords } from '#lib/words/triggers.ts';
import { frozenTheme } from './present-frozen.ts';

/** One review in words: why it opened, what was frozen, what is decided, and what is missing. */
export function presentReview(review: ReviewView) {
  const { pack } = review;
  const nameOf = (code: string) => pack.themes.find((theme) => theme.code === code)?.name ?? code;
  return {
    ref: review.ref,
    priority: pack.priority.title,
    open: review.status === 'open',
    opened: dayInWords(review.openedOn),
    closed: review.closedOn && dayInWords(review.closedOn),
    nextVersion: review.nextVersion,
    evidenceIncomplete: review.evidenceIncomplete,
    why: review.triggers.map(({ key, code, themeCode, facts }) => ({
      key,
      words: triggerWords(code),
      facts: triggerFacts({ code, theme: themeCode, facts }, nameOf),
    })),
    frozen: {
      asOf: timeInWords(pack.frozenAt),
      hash: review.packHash,
      intact: review.packIntact,
      themes: pack.themes
        .filter((theme) => theme.state !== 'QUIET')
        .sort((a, b) => b.level - a.level)
        .map((theme) => frozenTheme(pack, theme)),
    },
    planThemes: pack.priority.themes.map((theme) =>
      presentSubject(review, { subject: `plan:${theme.code}`, title: theme.title }),
    ),
    outsideThemes: pack.themes
      .filter((theme) => theme.standing === 'outside' && theme.state !== 'QUIET')
      .map((theme) =>
        presentSubject(review, { subject: `theme:${theme.code}`, title: theme.name }),
      ),
    positions: StatutoryPartner.options.map((partner) => {
      const position = review.positions.find((one) => one.partner === partner);
      return {
        partner,
        name: PARTNER_LABELS[partner],
        stands: position && (position.position === 'agrees' ? 'Agrees' : 'Dissents'),
        reason: position?.reason ?? null,
      };
    }),
    missing: review.missing,
    ends: review.ends,
  };
}

export type ReviewPage = ReturnType<typeof presentReview>;

/** A theme the review may decide on, with what was decided. */
function presentSubject(
  { ref, outcomes, pack }: ReviewView,
  { subject, title }: { subject: string; title: string },
) {
  const decided = outcomes.find((outcome) => outcome.subject === subject);
  return {
    subject,
    title,
    href: `/reviews/${ref}/themes/${subject}`,
    outcome: decided ? outcomeWords(decided.outcome) : null,
    detail: decided?.title ?? (decided?.into ? titleOf(pack, decided.into) : null),
    reason: decided?.reason ?? null,
  };
}

export type ReviewSubject = ReviewPage['planThemes'][number];

/** The title of a plan theme or the name of an evidence theme, as the frozen pack knows it. */
export function titleOf(pack: ReviewView['pack'], code: string): string {
  const planned = pack.priority.themes.find((theme) => theme.code === code)?.title;
  return planned ?? pack.themes.find((theme) => theme.code === code)?.name ?? code;
}
