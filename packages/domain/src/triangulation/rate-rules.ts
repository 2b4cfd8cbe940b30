import { REASON_CODES } from './vocabulary.ts';

/** What people made of one answer, and the reasons (tri-1 §7) that the rules had given for it. */
export type Judgement = { reasons: readonly string[]; agreed: boolean };

export type RuleRating = {
  code: string;
  /** Answers with this reason that people judged, and those of them they held for wrong. */
  judged: number;
  disagreed: number;
  /** `disagreed ÷ judged`, 0 to 1. */
  share: number;
};

/** Fewer judgements than this say little about a rule. */
export const FEW_JUDGEMENTS = 5;

/**
 * The report card of the rules: how often people who judged an answer disagreed, for each reason that it had. A
 * judgement counts once for every reason of its answer, as all of them stood on the page. Rules in the order of the
 * decision table, those of other packs after them; rules that nobody judged are left out.
 */
export function rateRules(judgements: readonly Judgement[]): RuleRating[] {
  const ratings = new Map<string, { judged: number; disagreed: number }>();
  for (const { reasons, agreed } of judgements) {
    for (const code of new Set(reasons)) {
      const rating = ratings.get(code) ?? { judged: 0, disagreed: 0 };
      rating.judged += 1;
      if (!agreed) rating.disagreed += 1;
      ratings.set(code, rating);
    }
  }
  const order: readonly string[] = REASON_CODES;
  const placeOf = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...ratings]
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([code, { judged, disagreed }]) => ({
      code,
      judged,
      disagreed,
      share: disagreed / judged,
    }));
}
