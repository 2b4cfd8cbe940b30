import {
  BASELINE_KINDS,
  type BaselineEvidence,
} from '@heed/services/scorecard/baseline/decide-baseline';
import type { BaselineView, LedgerEntry } from '@heed/services/scorecard/baseline/show-baseline';

import { dayInWords } from '#lib/words/dates.ts';
import { figureInWords } from './figure.ts';

type Style = { unit: string; decimals: number };

/** The ledger of a measure's limits as its page shows it. */
export function presentBaseline(view: BaselineView) {
  const labels = new Map(view.periods.map(({ code, label }) => [code, label]));
  const labelOf = (period: string) => labels.get(period) ?? period;
  return {
    code: view.code,
    name: view.name,
    plan: view.plan
      ? `The plan fixed the limits on ${labelOf(view.plan.baselineFirst)} to ${labelOf(view.plan.baselineLast)}.`
      : null,
    periods: view.periods
      .filter(({ value }) => value !== null)
      .map(({ code, label }) => ({ value: code, text: label })),
    suggestions: view.suggestions.map((suggestion) => ({
      period: suggestion.period,
      sentence: suggestionWords(suggestion),
      rows: [suggestion.before, suggestion.after].map((stretch) => ({
        from: `From ${stretch.firstPeriod}`,
        points: stretch.points,
        ...limitCells(stretch, view),
      })),
    })),
    nothing: view.nothing && NOTHING_WORDS[view.nothing.why],
    ledger: view.ledger.map((entry) => presentEntry(entry, labelOf, view)),
  };
}

export type PresentedBaseline = ReturnType<typeof presentBaseline>;

const NOTHING_WORDS = {
  too_few_points: 'There are too few figures to tell a lasting change from chance.',
  constant: 'The figures do not vary, so there is no change to suggest.',
  no_change_found: 'No lasting change of level was found.',
} as const;

/** What a person did, in words: “New limits from 2020”. */
export function decisionWords(
  { kind, firstPeriod, lastPeriod }: Pick<LedgerEntry, 'kind' | 'firstPeriod' | 'lastPeriod'>,
  labelOf: (period: string) => string = (period) => period,
): string {
  const span =
    firstPeriod === lastPeriod
      ? labelOf(firstPeriod)
      : `${labelOf(firstPeriod)} to ${labelOf(lastPeriod)}`;
  switch (kind) {
    case 'rebase':
      return `New limits from ${labelOf(firstPeriod)}`;
    case 'lock':
      return `Limits fixed on ${span}`;
    case 'exclude':
      return `Left out of limits and rules: ${span}`;
    default:
      return `${kind}: ${span}`;
  }
}

/** The kinds of decision as choices of a form. */
export const BASELINE_CHOICES = [
  {
    value: 'rebase',
    label: BASELINE_KINDS.rebase,
    hint: 'The level changed for good and it is known why. Limits, runs and trends begin again there',
  },
  {
    value: 'lock',
    label: BASELINE_KINDS.lock,
    hint: 'Judge every later figure against these periods, so that a drift cannot hide itself',
  },
  {
    value: 'exclude',
    label: BASELINE_KINDS.exclude,
    hint: 'Known to be wrong or out of the ordinary. They stay on the chart and count in no limit or rule',
  },
];

function presentEntry(entry: LedgerEntry, labelOf: (period: string) => string, style: Style) {
  const { id, reason, by, at, evidence, withdrawn } = entry;
  return {
    id,
    what: decisionWords(entry, labelOf),
    reason,
    who: `${by ?? 'Someone'}, ${dayInWords(at.toISOString().slice(0, 10))}`,
    effect: effectWords(evidence, style),
    withdrawn:
      withdrawn &&
      `Withdrawn by ${withdrawn.by ?? 'someone'} on ${dayInWords(withdrawn.at.toISOString().slice(0, 10))}: ${withdrawn.reason}`,
  };
}

function effectWords({ before, after }: BaselineEvidence, style: Style): string {
  const words = (limits: BaselineEvidence['before']) => {
    const { mean, limits: span } = limitCells(limits, style);
    return `mean ${mean}, limits ${span}`;
  };
  return `Before: ${words(before)}. After: ${words(after)}.`;
}

function limitCells({ mean, lpl, upl }: Omit<BaselineEvidence['before'], 'points'>, style: Style) {
  return {
    mean: figureInWords(mean, style),
    limits:
      lpl === null || upl === null
        ? 'none yet'
        : `${figureInWords(lpl, style)} to ${figureInWords(upl, style)}`,
  };
}

function suggestionWords({
  label,
  between,
  before,
  after,
}: BaselineView['suggestions'][number]): string {
  const moved = (after.mean ?? 0) > (before.mean ?? 0) ? 'higher' : 'lower';
  const [earliest, latest] = between;
  const unsure =
    earliest === latest
      ? ''
      : ` A start anywhere from ${earliest} to ${latest} fits almost as well.`;
  return `The level looks ${moved} from ${label} on.${unsure}`;
}
