import { compareText } from '../collapse-rows.ts';
import { inKeyOrder, receiptOfOrdered } from '../receipt.ts';
import type { DataSignal } from './artefact-guard.ts';
import type { AlertState, Item, Reading, Theme } from './input.ts';
import { byStream, type Facts } from './read-input.ts';
import type { RowIndex } from './theme-rows.ts';

type ReceiptFacts = {
  packHash: string;
  theme: Theme;
  under: ReadonlySet<string>;
  touching: ReturnType<RowIndex['under']>;
  facts: Facts;
  dataSignals: readonly DataSignal[];
  previous: AlertState | null;
};

/** Hash of everything an evaluation of one theme rested on. */
export function themeReceipt(facts: ReceiptFacts): string {
  return receiptOfOrdered(receiptInput(facts));
}

/**
 * Everything an evaluation of one theme rested on, as it was known then (tri-1 §10): what was recorded later, and later
 * dates within known rows, are left out, so that later knowledge never changes an old receipt. All keys stand in order.
 */
export function receiptInput({
  packHash,
  theme,
  under,
  touching,
  facts,
  dataSignals,
  previous,
}: ReceiptFacts): object {
  const { asOf, evaluatedAt } = facts;
  const recorded = (row: Item | Reading) => row.recordedAt <= asOf;
  const cut = <Row extends Item | Reading>(row: Row): Row =>
    row.themes.every(({ code }) => under.has(code))
      ? row
      : { ...row, themes: row.themes.filter(({ code }) => under.has(code)) };
  const readings = touching.readings.filter(recorded);
  const returns = new Set(readings.map((row) => `${row.return} ${row.periodEnd}`));
  // Items and readings, which may be many, stand in order already.
  return {
    asOf,
    deadlines: inKeyOrder(
      facts.deadlines
        .filter((row) => row.theme === theme.code)
        .map((row) => ({ ...row, doneOn: knownDay(row.doneOn, asOf) })),
    ),
    evaluatedAt,
    expectations: inKeyOrder(
      facts.expectations.filter((row) => row.theme === theme.code).sort(byStream),
    ),
    items: touching.items.filter(recorded).map((item) => asKnown(cut(item), asOf)),
    muted: dataSignals
      .filter((signal) => signal.muted && returns.has(`${signal.return} ${signal.periodEnd}`))
      .map((signal) => ({ periodEnd: signal.periodEnd, return: signal.return })),
    pack: packHash,
    previous: inKeyOrder(previous),
    readings: readings.map(cut),
    theme: inKeyOrder(theme),
    under: [...under].sort(compareText),
  };
}

/** An item without what was decided on it later. */
function asKnown(item: Item, asOf: string): Item {
  const flagClearedOn = knownDay(item.flagClearedOn, asOf);
  const ended = item.ended && item.ended.on <= asOf ? item.ended : null;
  if (flagClearedOn === item.flagClearedOn && ended === item.ended) return item;
  return { ...item, flagClearedOn, ended };
}

function knownDay(day: string | null, asOf: string): string | null {
  return day !== null && day <= asOf ? day : null;
}
