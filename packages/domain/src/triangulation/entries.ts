import { daysBetween } from '../calendar/civil-date.ts';
import { atLeast, isAbove } from '../rounding.ts';
import type { Item, Reading, Theme } from './input.ts';
import { inOriginOrder } from './origin-runs.ts';
import type { TriangulationPack } from './pack.ts';
import { readingSides } from './reading-sides.ts';
import { bestRole, passesCohort, type ThemeRows } from './theme-rows.ts';
import type { EntrySide, StreamCode } from './vocabulary.ts';

/** One side of one row, with its weight q and the factors it is made of (tri-1 §3.7). */
export type Entry = {
  id: string;
  stream: StreamCode;
  side: EntrySide;
  origin: string;
  q: number;
  weight: number;
  reliability: number;
  credibility: number;
  severity: number;
  role: number;
  share: number;
  decay: number;
  local: boolean;
  agency: string;
  cohort: Theme['cohort'];
  date: string;
  trial: boolean;
  /** Whether q is enough to say whom a stream speaks of, and to count as a witness. */
  material: boolean;
};

/** Where a row that is known and touches the theme stands; the first that fits (tri-1 §3.4). */
export type Status =
  'otherCohort' | 'ended' | 'muted' | 'neutral' | 'zero' | 'actionAssurance' | 'trial' | 'counted';

export type Weighed = {
  /** Every entry with q above 0, counted, trial and action assurance, in the order of the origins. */
  entries: Entry[];
  /** The same rows with every decay 1, also those whose age left nothing. */
  ageless: Entry[];
  evidence: Record<Status, number>;
  /** Status of each current row by id. */
  statuses: Map<string, Status>;
};

type Side = { side: EntrySide; severity: number; share: number };

/** Weighs the rows of one theme as of day `asOf`: the status of each and its entries. */
export function weighRows(
  { theme, under, items, readings, muted }: ThemeRows,
  { asOf, pack }: { asOf: string; pack: TriangulationPack },
): Weighed {
  const evidence: Weighed['evidence'] = {
    counted: 0,
    trial: 0,
    neutral: 0,
    zero: 0,
    ended: 0,
    muted: 0,
    otherCohort: 0,
    actionAssurance: 0,
  };
  const entries: Entry[] = [];
  const ageless: Entry[] = [];
  const statuses = new Map<string, Status>();

  function weigh(row: Item | Reading, stream: StreamCode, sides: Side[], facts: RowFacts): void {
    const { weight, halfLifeDays } = pack.streams[stream];
    const reliability = pack.reliability[row.reliability];
    const credibility = pack.credibility[String(row.credibility) as '1'];
    const role = pack.roles[bestRole(row.themes, under)];
    const weightless =
      [weight, reliability, credibility, role].includes(0) ||
      sides.every(({ severity, share }) => severity === 0 || share === 0);
    const status = statusOf(row, stream, { theme, asOf, sides, weightless, ...facts });
    evidence[status] += 1;
    statuses.set(row.id, status);
    if (status !== 'counted' && status !== 'trial' && status !== 'actionAssurance') return;
    const decay = 2 ** (-daysBetween(facts.date, asOf) / halfLifeDays);
    for (const { side, severity, share } of sides) {
      const ageFree = weight * reliability * credibility * (severity / 5) * role * share;
      const entry: Entry = {
        id: row.id,
        stream,
        side,
        origin: row.origin,
        q: ageFree * decay,
        weight,
        reliability,
        credibility,
        severity,
        role,
        share,
        decay,
        local: facts.local,
        agency: row.agency,
        cohort: row.cohort,
        date: facts.date,
        trial: status === 'trial',
        material: atLeast(ageFree * decay, pack.material),
      };
      if (isAbove(entry.q, 0)) entries.push(entry);
      if (isAbove(ageFree, 0)) {
        ageless.push({
          ...entry,
          q: ageFree,
          decay: 1,
          material: atLeast(ageFree, pack.material),
        });
      }
    }
  }

  for (const item of items) {
    weigh(item, item.stream, itemSides(item, pack), {
      date: item.observedAt,
      local: item.scope === 'local',
      ended: item.ended !== null && item.ended.on <= asOf,
      muted: false,
      trial: false,
    });
  }
  for (const reading of readings) {
    weigh(
      reading,
      'S5',
      readingSides(reading, pack).map(({ side, severity }) => ({ side, severity, share: 1 })),
      {
        date: reading.periodEnd,
        local: true,
        ended: false,
        muted: muted(reading),
        trial: reading.points < pack.readings.establishedPoints,
      },
    );
  }
  return {
    entries: inOriginOrder(entries),
    ageless: inOriginOrder(ageless),
    evidence,
    statuses,
  };
}

type RowFacts = { date: string; local: boolean; ended: boolean; muted: boolean; trial: boolean };

function statusOf(
  row: Item | Reading,
  stream: StreamCode,
  facts: RowFacts & { theme: Theme; asOf: string; sides: Side[]; weightless: boolean },
): Status {
  if (!passesCohort(facts.theme, row.cohort)) return 'otherCohort';
  if (facts.ended) return 'ended';
  if (facts.muted) return 'muted';
  if (facts.sides.length === 0) return 'neutral';
  if (facts.weightless) return 'zero';
  if (stream === 'S11') return 'actionAssurance';
  return facts.trial ? 'trial' : 'counted';
}

/** A mixed item stands on both sides, with half its weight each: nobody said how much of each it holds. */
function itemSides({ polarity, severity, scope }: Item, { mixedShare }: TriangulationPack): Side[] {
  const local = scope === 'local';
  const whole = { severity: severity ?? 0, share: 1 };
  const half = { severity: severity ?? 0, share: mixedShare };
  switch (polarity) {
    case 'concern':
      return [{ side: 'concern', ...whole }];
    case 'assurance':
      // What is well done elsewhere says nothing about us.
      return local ? [{ side: 'assurance', ...whole }] : [];
    case 'mixed': {
      const concern: Side = { side: 'concern', ...half };
      return local ? [concern, { side: 'assurance', ...half }] : [concern];
    }
    case 'neutral':
      return [];
    default:
      return polarity satisfies never;
  }
}
