import { atLeast } from '../rounding.ts';
import { daysBetween } from '../calendar/civil-date.ts';
import { compareText } from '../collapse-rows.ts';
import { sureEnough, type Confidence } from './confidence.ts';
import type { Due } from './dues.ts';
import type { Entry } from './entry.ts';
import type { Deadline, Item, Theme } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import { readingSides } from './reading-sides.ts';
import type { ThemeState } from './state.ts';
import type { ThemeRows } from './theme-rows.ts';
import { REASON_CODES, streamNumber, type ReasonCode, type StreamCode } from './vocabulary.ts';

export type Reason = { code: ReasonCode; level: number; of: readonly string[] };

/** Marks that do not hang on the state: they stay as they are in every counterfactual (tri-1 §8). */
export type Marks = {
  graveCases: string[];
  specialCauses: string[];
  breaches: string[];
  blind: StreamCode[];
};

/** Whether a row names this very theme, and not one below it, as what it is mainly about. */
function isAbout(themes: Item['themes'], code: string): boolean {
  return themes.some((tag) => tag.code === code && tag.role === 'primary');
}

type MarkFacts = {
  rows: ThemeRows;
  entries: readonly Entry[];
  deadlines: readonly Deadline[];
  dues: ReadonlyMap<StreamCode, Due>;
  asOf: string;
  pack: TriangulationPack;
};

/** Finds grave cases, special causes, missed deadlines and blind streams (tri-1 §7). */
export function marksOf({ rows, entries, deadlines, dues, asOf, pack }: MarkFacts): Marks {
  const { theme, items, readings } = rows;
  const { levels, speak } = pack;
  // Few items may be grave: their entries are looked for, not those of all.
  const grave = items.filter(
    (item) =>
      item.polarity === 'concern' &&
      (item.severity ?? 0) >= levels.graveSeverity &&
      isAbout(item.themes, theme.code) &&
      daysBetween(item.observedAt, asOf) <= levels.graveDays,
  );
  const asked = new Set([...grave, ...readings].map(({ id }) => id));
  const concern = new Map(
    entries
      .filter(({ id, side, trial, stream }) => {
        return side === 'concern' && !trial && stream !== 'S11' && asked.has(id);
      })
      .map((entry) => [entry.id, entry]),
  );
  const graveCases = grave
    .filter(({ id }) => {
      const entry = concern.get(id);
      return (
        entry?.local === true && atLeast(entry.reliability * entry.credibility, levels.graveGrade)
      );
    })
    .map(({ id }) => id);
  const specialCauses = readings
    .filter((reading) => {
      const entry = concern.get(reading.id);
      const cause = readingSides(reading, pack).some(
        (one) => one.side === 'concern' && one.specialCause,
      );
      return entry && reading.priority && reading.confirmed && cause && atLeast(entry.q, speak);
    })
    .map(({ id }) => id);
  return {
    graveCases: graveCases.sort(compareText),
    specialCauses: specialCauses.sort(compareText),
    breaches: deadlines
      .filter(({ due, doneOn }) => due < asOf && (doneOn === null || doneOn > asOf))
      .map(({ id }) => id)
      .sort(compareText),
    blind: [...dues]
      .filter(([, due]) => due.status === 'blind')
      .map(([stream]) => stream)
      .sort((a, b) => streamNumber(a) - streamNumber(b)),
  };
}

/** Items with a safety flag that stands, local and mainly about this theme: one is enough. */
export function overridesOf(
  { theme, items }: Pick<ThemeRows, 'theme' | 'items'>,
  entries: readonly Entry[],
  asOf: string,
): string[] {
  const flagged = items.filter(
    ({ flag, flagClearedOn, themes }) =>
      flag !== null &&
      (flagClearedOn === null || flagClearedOn > asOf) &&
      isAbout(themes, theme.code),
  );
  if (flagged.length === 0) return [];
  const concern = new Set(
    entries
      .filter((entry) => entry.side === 'concern' && entry.local && entry.stream !== 'S11')
      .map(({ id }) => id),
  );
  return flagged
    .map(({ id }) => id)
    .filter((id) => concern.has(id))
    .sort(compareText);
}

type LevelFacts = {
  theme: Theme;
  state: ThemeState;
  confidence: Confidence;
  overrides: readonly string[];
  marks: Marks;
};

/** Every reason of the decision table that holds, by level downwards, then in the order of the table (tri-1 §7). */
export function reasonsOf(facts: LevelFacts, pack: TriangulationPack): Reason[] {
  const { theme, overrides, marks } = facts;
  const { levels } = pack;
  const reasons: Reason[] = [];
  const add = (code: ReasonCode, level: number, of: readonly string[] = []) =>
    reasons.push({ code, level, of });
  if (overrides.length > 0) add('safety_override', 3, overrides);
  addStateReason(facts, pack, add);
  const grave = theme.impact === null || theme.impact >= levels.graveImpact;
  if (grave && marks.graveCases.length > 0) add('grave_case', 2, marks.graveCases);
  if (marks.blind.length > 0) {
    const blind = marks.blind.toSorted(compareText);
    if (theme.plan === 'priority') add('blind_priority', 2, blind);
    else add('blind', 1, blind);
  }
  if (marks.specialCauses.length > 0) add('special_cause', 2, marks.specialCauses);
  if (marks.breaches.length > 0) add('deadline_breach', 2, marks.breaches);
  const order = (code: ReasonCode) => REASON_CODES.indexOf(code);
  return reasons.sort((a, b) => b.level - a.level || order(a.code) - order(b.code));
}

function addStateReason(
  { theme, state, confidence }: LevelFacts,
  pack: TriangulationPack,
  add: (code: ReasonCode, level: number, of?: readonly string[]) => void,
): void {
  switch (state) {
    case 'CONVERGENT': {
      const short = shortOfExecutive(theme, confidence, pack);
      if (short.length === 0) add('convergent', 3);
      else add('convergent_held_back', 2, short);
      return;
    }
    case 'CONTESTED':
      add('contested', 2);
      return;
    case 'EMERGING':
      if (theme.impact === null || theme.impact >= pack.levels.emergingImpact) add('emerging', 2);
      else add('emerging_low_impact', 1);
      return;
    case 'SINGLE':
      add('single', 1);
      return;
    case 'ASSURED':
      add('assured', 0);
      return;
    case 'QUIET':
      add('quiet', 0);
      return;
    default:
      state satisfies never;
  }
}

/** What a convergent theme lacks to reach the executive; nothing if it does. */
export function shortOfExecutive(
  { impact }: Theme,
  confidence: Confidence,
  { levels }: TriangulationPack,
): string[] {
  const newest = confidence.relevance?.newestLocalDays ?? null;
  return [
    ...(sureEnough(confidence.level, levels.executiveConfidence) ? [] : ['confidence']),
    ...(impact !== null && impact >= levels.executiveImpact ? [] : ['impact']),
    ...(newest !== null && newest <= levels.executiveFreshDays ? [] : ['stale']),
  ];
}

/** What people are asked to do. */
export function tasksOf({ theme, state, marks }: LevelFacts): ('reconcile' | 'set_impact')[] {
  const weighty = ['EMERGING', 'CONVERGENT', 'CONTESTED'].includes(state);
  const grave = marks.graveCases.length > 0;
  return [
    ...(state === 'CONTESTED' ? (['reconcile'] as const) : []),
    ...(theme.impact === null && (weighty || grave) ? (['set_impact'] as const) : []),
  ];
}
