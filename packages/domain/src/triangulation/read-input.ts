import { z } from 'zod';

import { addDays } from '../calendar/civil-date.ts';
import { collapseRows, compareText } from '../collapse-rows.ts';
import { InputError } from '../input-error.ts';
import {
  TriangulationFacts,
  type Deadline,
  type Expectation,
  type Item,
  type PreviousAlert,
  type Reading,
  type Return,
  type Theme,
} from './input.ts';
import type { TriangulationPack } from './pack.ts';
import { streamNumber } from './vocabulary.ts';

/** Read, with defaults filled, without repeats; order of rows plays no part from here on. */
export type Facts = {
  asOf: string;
  evaluatedAt: string;
  themes: Theme[];
  items: Item[];
  readings: Reading[];
  returns: Return[];
  expectations: Expectation[];
  deadlines: Deadline[];
  previous: PreviousAlert[];
};

/**
 * Reads a document's facts. Throws an `InputError`: `bad_input`, `duplicate_id` where different rows share a key,
 * `theme_cycle`, `out_of_order` for an alert evaluated later than this.
 */
export function readFacts(document: unknown, pack: TriangulationPack): Facts {
  const parsed = TriangulationFacts.safeParse(document);
  if (!parsed.success) throw new InputError('bad_input', z.prettifyError(parsed.error));
  const given = parsed.data;
  const evaluatedAt = given.evaluatedAt ?? `${given.asOf}T12:00:00Z`;
  checkInstant(given.asOf, evaluatedAt);
  const facts: Facts = {
    asOf: given.asOf,
    evaluatedAt,
    themes: inGivenOrder(given.themes),
    items: collapseRows(given.items.map(fillItem), (row) => [row.id]),
    readings: collapseRows(given.readings.map(fillReading), (row) => [row.id]),
    returns: collapseRows(given.returns, (row) => [row.code, row.periodEnd]),
    expectations: collapseRows(
      given.expectations.map((row) => ({ ...row, everyMonths: cadenceOf(row, pack) })),
      (row) => [row.theme, row.stream],
    ),
    deadlines: collapseRows(given.deadlines, (row) => [row.id]),
    previous: collapseRows(given.previous, (row) => [row.theme]),
  };
  checkIds(facts);
  checkTree(facts.themes);
  const listed = new Set(facts.themes.map(({ code }) => code));
  const late = facts.previous.find(
    ({ theme, alert }) => listed.has(theme) && (alert.evaluatedAt ?? '') > evaluatedAt,
  );
  if (late) throw new InputError('out_of_order', `${late.theme} was evaluated later than this`);
  return facts;
}

// Summer time: a London day begins at 23:00 UTC of the day before.
function checkInstant(asOf: string, evaluatedAt: string): void {
  const day = evaluatedAt.slice(0, 10);
  const before = day === addDays(asOf, -1) && evaluatedAt.slice(11) >= '23:00:00Z';
  if (day !== asOf && !before) {
    throw new InputError('bad_input', 'evaluatedAt does not belong to the day asOf');
  }
}

function inGivenOrder(themes: Theme[]): Theme[] {
  const kept = new Map(collapseRows(themes, ({ code }) => [code]).map((row) => [row.code, row]));
  const codes = new Set(themes.map(({ code }) => code));
  return [...codes].flatMap((code) => kept.get(code) ?? []);
}

type Given = z.output<typeof TriangulationFacts>;
type Tags = Item['themes'];

/** Keys stand in order: there may be many rows, and receipts are quicker to make of rows in order. */
function fillItem(row: Given['items'][number]): Item {
  return {
    agency: row.agency,
    cohort: row.cohort,
    credibility: row.credibility,
    ended: row.ended,
    flag: row.flag,
    flagClearedOn: row.flagClearedOn,
    id: row.id,
    observedAt: row.observedAt,
    origin: row.origin ?? row.id,
    polarity: row.polarity,
    recordedAt: row.recordedAt ?? row.observedAt,
    reliability: row.reliability,
    scope: row.stream === 'S8' ? 'national' : row.scope,
    severity: row.polarity === 'neutral' ? null : row.severity,
    stream: row.stream,
    themes: tagsOf(row.themes),
  };
}

/** By code; a code given twice keeps primary. */
function tagsOf(tags: Tags): Tags {
  if (tags.length < 2) return tags;
  const best = new Map<string, Tags[number]>();
  for (const tag of tags) {
    if (best.get(tag.code)?.role !== 'primary') best.set(tag.code, tag);
  }
  return [...best.values()].sort((a, b) => compareText(a.code, b.code));
}

function fillReading(row: Given['readings'][number]): Reading {
  const signals = [...row.signals].sort(
    (a, b) => compareText(a.rule, b.rule) || compareText(a.side ?? '', b.side ?? ''),
  );
  return {
    agency: row.agency,
    better: row.better,
    cohort: row.cohort,
    confirmed: row.confirmed,
    credibility: row.credibility,
    id: row.id,
    indicator: row.indicator,
    origin:
      row.origin ?? (row.return === null ? `indicator:${row.indicator}` : `return:${row.return}`),
    pairReading: row.pairReading,
    periodEnd: row.periodEnd,
    points: row.points,
    previous: row.previous,
    priority: row.priority,
    recordedAt: row.recordedAt ?? row.periodEnd,
    reliability: row.reliability,
    return: row.return,
    signals: signals.filter(
      (signal, index) =>
        signals[index - 1]?.rule !== signal.rule || signals[index - 1]?.side !== signal.side,
    ),
    themes: tagsOf(row.themes),
    value: row.value,
  };
}

function cadenceOf(
  {
    stream,
    everyMonths,
  }: { stream: keyof TriangulationPack['streams']; everyMonths: number | null },
  pack: TriangulationPack,
): number {
  const cadence = everyMonths ?? pack.streams[stream].everyMonths;
  if (cadence === null) throw new InputError('bad_input', `${stream} needs everyMonths`);
  return cadence;
}

function checkIds({ items, readings }: Facts): void {
  const itemIds = new Set(items.map(({ id }) => id));
  const shared = readings.find(({ id }) => itemIds.has(id));
  if (shared) throw new InputError('duplicate_id', `${shared.id} is an item and a reading`);
}

function checkTree(themes: readonly Theme[]): void {
  const parents = new Map(themes.map(({ code, parent }) => [code, parent]));
  for (const { code } of themes) {
    const seen = new Set([code]);
    for (let at = parents.get(code); at && parents.has(at); at = parents.get(at)) {
      if (seen.has(at)) throw new InputError('theme_cycle', `${code} is its own ancestor`);
      seen.add(at);
    }
  }
}

/** Sorts by stream number. */
export function byStream<Row extends { stream: Expectation['stream'] }>(a: Row, b: Row): number {
  return streamNumber(a.stream) - streamNumber(b.stream);
}
