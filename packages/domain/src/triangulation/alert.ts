import { addDays } from '../calendar/civil-date.ts';
import { compareText } from '../collapse-rows.ts';
import { atLeast } from '../rounding.ts';
import type { AlertState } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import type { StreamCode } from './vocabulary.ts';

export type SnoozeEnd = 'level_rise' | 'new_stream' | 'score' | 'expired';
export type NoticeKind =
  'safety' | 'raised' | 'level_rise' | 'lowered' | 'cleared' | 'snooze_ended';
export type Notice = {
  kind: NoticeKind;
  level: number;
  from: number;
  sent: boolean;
  suppressedBy: 'snooze' | 'cool_down' | 'parent' | null;
  parent: string | null;
  carries: string[];
  overrides: string[];
  snoozeEnded: SnoozeEnd[];
};

/** The alert of a theme that was never weighed before. */
export const NO_ALERT: AlertState = {
  level: 0,
  since: null,
  rising: {},
  falling: {},
  evaluatedAt: null,
  told: { level: 0, at: null, streams: [], score: 0, overrides: [] },
  coolDown: null,
  snooze: null,
};

export type AlertFacts = {
  /** Level of the decision table now. */
  level: number;
  overrides: readonly string[];
  speaking: readonly StreamCode[];
  score: number;
  asOf: string;
  evaluatedAt: string;
};

const LEVELS = ['0', '1', '2', '3'] as const;
const SECONDS_AN_HOUR = 3_600;

/**
 * Moves an alert on by one weighing (tri-1 §9): a level is taken only after two weighings far enough apart with nothing
 * lower (higher) between them, a safety override at once; people are told of a rise once, and of its fall.
 */
export function moveAlert(
  last: AlertState,
  facts: AlertFacts,
  pack: TriangulationPack,
): { alert: AlertState; notice: Notice | null; reevaluateAt: string | null } {
  const held = holdLevel(last, facts, pack);
  const told = tell(last, held.level, facts, pack);
  const coolDown = told.coolDown && told.coolDown.until > facts.asOf ? told.coolDown : null;
  return {
    alert: {
      level: held.level,
      since: held.level === last.level ? last.since : facts.evaluatedAt,
      rising: held.rising,
      falling: held.falling,
      evaluatedAt: facts.evaluatedAt,
      told: told.told,
      coolDown,
      snooze: told.snooze,
    },
    notice: told.notice,
    reevaluateAt: nextLook(held, facts.evaluatedAt, pack),
  };
}

type Held = Pick<AlertState, 'level' | 'rising' | 'falling'>;

function holdLevel(last: AlertState, facts: AlertFacts, { alert }: TriangulationPack): Held {
  const { level: now, overrides, evaluatedAt } = facts;
  const confirmed = (instant: string | undefined) =>
    instant !== undefined &&
    secondsBetween(instant, evaluatedAt) >= alert.confirmHours * SECONDS_AN_HOUR;
  const rising: AlertState['rising'] = {};
  const falling: AlertState['falling'] = {};
  for (const [index, key] of LEVELS.entries()) {
    if (index > last.level && index <= now) rising[key] = last.rising[key] ?? evaluatedAt;
    if (index >= now && index < last.level) falling[key] = last.falling[key] ?? evaluatedAt;
  }
  const risen = LEVELS.findLastIndex((key) => confirmed(rising[key]));
  const fallen = LEVELS.findIndex((key) => confirmed(falling[key]));
  let level = last.level;
  if (overrides.length > 0) level = 3;
  else if (risen >= 0) level = risen;
  else if (fallen >= 0) level = fallen;
  for (const [index, key] of LEVELS.entries()) {
    if (index <= level) delete rising[key];
    if (index >= level) delete falling[key];
  }
  return { level, rising, falling };
}

type Telling = Pick<AlertState, 'told' | 'coolDown' | 'snooze'> & { notice: Notice | null };

/** The first row of the table that fits decides what is said and what is remembered (tri-1 §9.5). */
function tell(
  last: AlertState,
  level: number,
  { overrides, speaking, score, asOf, evaluatedAt }: AlertFacts,
  { alert }: TriangulationPack,
): Telling {
  const { told, coolDown, snooze } = last;
  const ended = snoozeEnds(last, level, { speaking, score, asOf }, alert.scoreJump);
  const snoozes = snooze !== null && ended.length === 0;
  const keep = snoozes ? snooze : null;
  const moved = level !== last.level;
  const nowTold = {
    level,
    at: evaluatedAt,
    streams: [...speaking],
    score,
    overrides: [...overrides].sort(compareText),
  };
  const notice = (kind: NoticeKind, suppressedBy: Notice['suppressedBy'] = null): Notice => ({
    kind,
    level,
    from: told.level,
    sent: suppressedBy === null,
    suppressedBy,
    parent: null,
    carries: [],
    overrides: kind === 'safety' ? fresh : [],
    snoozeEnded: ended,
  });
  const fresh = overrides.filter((id) => !told.overrides.includes(id)).sort(compareText);
  const tells = level >= alert.tellLevel;
  const rises = tells && level > told.level;
  const riseKind = told.level < alert.tellLevel ? 'raised' : 'level_rise';

  if (fresh.length > 0) {
    return {
      notice: notice('safety'),
      told: { ...nowTold, level: 3 },
      coolDown: null,
      snooze: null,
    };
  }
  if (told.level >= alert.tellLevel && level < told.level) {
    return {
      notice: notice(tells ? 'lowered' : 'cleared'),
      told: { ...told, level, at: evaluatedAt, overrides: nowTold.overrides },
      coolDown: { until: addDays(asOf, alert.coolDownDays), level: told.level },
      snooze: tells ? keep : null,
    };
  }
  if (rises && snoozes) {
    return { notice: moved ? notice(riseKind, 'snooze') : null, told, coolDown, snooze };
  }
  const isNews =
    speaking.some((stream) => !told.streams.includes(stream)) ||
    atLeast(score, told.score + alert.scoreJump);
  const cools =
    coolDown !== null &&
    asOf < coolDown.until &&
    level <= coolDown.level &&
    level <= alert.coolDownMaxLevel &&
    !isNews;
  if (rises && cools) {
    return { notice: moved ? notice(riseKind, 'cool_down') : null, told, coolDown, snooze: null };
  }
  if (rises) return { notice: notice(riseKind), told: nowTold, coolDown: null, snooze: keep };
  if (ended.length > 0 && tells) {
    return {
      notice: notice('snooze_ended'),
      told: { ...told, at: evaluatedAt, streams: nowTold.streams, score },
      coolDown,
      snooze: null,
    };
  }
  return { notice: null, told, coolDown, snooze: keep };
}

function snoozeEnds(
  { snooze }: AlertState,
  level: number,
  { speaking, score, asOf }: Pick<AlertFacts, 'speaking' | 'score' | 'asOf'>,
  scoreJump: number,
): SnoozeEnd[] {
  if (!snooze) return [];
  return [
    ...(level > snooze.level ? (['level_rise'] as const) : []),
    ...(speaking.some((stream) => !snooze.streams.includes(stream))
      ? (['new_stream'] as const)
      : []),
    ...(atLeast(score, snooze.score + scoreJump) ? (['score'] as const) : []),
    ...(asOf >= snooze.until ? (['expired'] as const) : []),
  ];
}

function nextLook(
  { rising, falling }: Held,
  evaluatedAt: string,
  { alert }: TriangulationPack,
): string | null {
  const instants = [...Object.values(rising), ...Object.values(falling)]
    .map((instant) => addHours(instant, alert.confirmHours))
    .filter((instant) => instant > evaluatedAt)
    .sort(compareText);
  return instants[0] ?? null;
}

function secondsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 1_000;
}

function addHours(instant: string, hours: number): string {
  const later = new Date(Date.parse(instant) + hours * SECONDS_AN_HOUR * 1_000);
  return `${later.toISOString().slice(0, 19)}Z`;
}
