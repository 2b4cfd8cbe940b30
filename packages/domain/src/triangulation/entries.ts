import { daysBetween } from '../calendar/civil-date.ts';
import { atLeast, isAbove } from '../rounding.ts';
import { inOriginOrder, type Entry } from './entry.ts';
import type { Item, Reading, Theme } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import { readingSides } from './reading-sides.ts';
import { bestRole, passesCohort, type ThemeRows } from './theme-rows.ts';
import type { EntrySide, StreamCode } from './vocabulary.ts';

/** Where a row that is known and touches the theme stands; the first that fits (tri-1 §3.4). */
export type Status =
  'otherCohort' | 'ended' | 'muted' | 'neutral' | 'zero' | 'actionAssurance' | 'trial' | 'counted';

export type Weighed = {
  /** Every entry with q above 0, counted, trial and action assurance, in the order of the origins. */
  entries: Entry[];
  /** The same rows as if nothing aged, also those whose age left nothing. */
  ageless(): Entry[];
  evidence: Record<Status, number>;
  /** Status of each row, in the order of the rows. */
  statuses: { items: Status[]; readings: Status[] };
};

type Side = { side: EntrySide; severity: number; share: number };

/** What age leaves of a weight: from 1, on the day, to 0. */
export type Decay = (date: string, halfLifeDays: number) => number;

/** Decay as of a day. Many rows are of the same few days, so each is counted once. */
export function decayUntil(asOf: string): Decay {
  const ages = new Map<string, number>();
  return (date, halfLifeDays) => {
    const age = ages.get(date) ?? daysBetween(date, asOf);
    ages.set(date, age);
    return 2 ** (-age / halfLifeDays);
  };
}

/** Weighs the rows of one theme as of day `asOf`: the status of each and its entries. */
export function weighRows(
  { theme, under, items, readings, muted }: ThemeRows,
  { asOf, decayOf, pack }: { asOf: string; decayOf: Decay; pack: TriangulationPack },
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
  const sided: Entry[] = [];

  function weigh(row: Item | Reading, stream: StreamCode, sides: Side[], facts: RowFacts): Status {
    const { weight, halfLifeDays } = pack.streams[stream];
    const reliability = pack.reliability[row.reliability];
    const credibility = pack.credibility[String(row.credibility) as '1'];
    const role = pack.roles[bestRole(row.themes, under)];
    const weightless =
      weight === 0 ||
      reliability === 0 ||
      credibility === 0 ||
      role === 0 ||
      sides.every(({ severity, share }) => severity === 0 || share === 0);
    const status = statusOf(row, stream, { theme, asOf, sides, weightless, ...facts });
    evidence[status] += 1;
    if (status !== 'counted' && status !== 'trial' && status !== 'actionAssurance') return status;
    const decay = decayOf(facts.date, halfLifeDays);
    for (const { side, severity, share } of sides) {
      const ageFree = weight * reliability * credibility * (severity / 5) * role * share;
      if (!isAbove(ageFree, 0)) continue;
      sided.push({
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
      });
    }
    return status;
  }

  const ofItems = items.map((item) =>
    weigh(item, item.stream, itemSides(item, pack), {
      date: item.observedAt,
      local: item.scope === 'local',
      ended: item.ended !== null && item.ended.on <= asOf,
      muted: false,
      trial: false,
    }),
  );
  const ofReadings = readings.map((reading) =>
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
    ),
  );
  const inOrder = inOriginOrder(sided);
  return {
    entries: inOrder.filter(({ q }) => isAbove(q, 0)),
    ageless: () => inOrder.map((entry) => unaged(entry, pack)),
    evidence,
    statuses: { items: ofItems, readings: ofReadings },
  };
}

function unaged(entry: Entry, pack: TriangulationPack): Entry {
  const { weight, reliability, credibility, severity, role, share } = entry;
  const q = weight * reliability * credibility * (severity / 5) * role * share;
  return { ...entry, q, decay: 1, material: atLeast(q, pack.material) };
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
function itemSides(item: Item, { mixedShare }: TriangulationPack): Side[] {
  const local = item.scope === 'local';
  const severity = item.severity ?? 0;
  const on = (side: EntrySide, share: number): Side => ({ side, severity, share });
  switch (item.polarity) {
    case 'concern':
      return [on('concern', 1)];
    case 'assurance':
      // What is well done elsewhere says nothing about us.
      return local ? [on('assurance', 1)] : [];
    case 'mixed':
      return local
        ? [on('concern', mixedShare), on('assurance', mixedShare)]
        : [on('concern', mixedShare)];
    case 'neutral':
      return [];
    default:
      return item.polarity satisfies never;
  }
}
