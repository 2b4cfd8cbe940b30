/** The decisions on the limits of a measure that stand, as indexes of its periods. */
export type Decisions = {
  baseline?: { first: number; last: number };
  rebase: number[];
  excluded: number[];
};

type Decided = { kind: string; firstPeriod: string; lastPeriod: string };

type Ledger = {
  /** The baseline that the plan fixed when it began. */
  plan: { baselineFirst: string | null; baselineLast: string | null };
  /** Decisions not withdrawn, oldest first. */
  decided: readonly Decided[];
  /** Codes of the periods with a row, in order of time. */
  periods: readonly string[];
};

/**
 * Turns the ledger into what the trend engine takes. The last lock rules, before the one of the plan; periods that have
 * gone are left out. The same ledger and periods give the same answer.
 */
export function standingDecisions({ plan, decided, periods }: Ledger): Decisions {
  const ofKind = (kind: string) => decided.filter((one) => one.kind === kind);
  const planned =
    plan.baselineFirst && plan.baselineLast
      ? [{ firstPeriod: plan.baselineFirst, lastPeriod: plan.baselineLast }]
      : [];
  const lock = [...planned, ...ofKind('lock')].at(-1);
  const baseline = lock && spanOf(lock, periods);
  const excluded = ofKind('exclude').flatMap((one) => {
    const span = spanOf(one, periods);
    return span ? [...periods.keys()].slice(span.first, span.last + 1) : [];
  });
  const rebase = ofKind('rebase')
    .map(({ firstPeriod }) => periods.indexOf(firstPeriod))
    .filter((at) => at > 0);
  return {
    ...(baseline && { baseline }),
    rebase: inOrder(rebase),
    excluded: inOrder(excluded),
  };
}

function spanOf(
  { firstPeriod, lastPeriod }: Pick<Decided, 'firstPeriod' | 'lastPeriod'>,
  periods: readonly string[],
): { first: number; last: number } | undefined {
  const first = periods.findIndex((period) => period >= firstPeriod);
  const last = periods.findLastIndex((period) => period <= lastPeriod);
  return first >= 0 && last >= first ? { first, last } : undefined;
}

function inOrder(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
