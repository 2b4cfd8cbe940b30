import { compareText } from '../collapse-rows.ts';
import { receiptOf } from '../receipt.ts';
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

/**
 * Hash of everything an evaluation of one theme rested on, as it was known then (tri-1 §10): what was recorded later, and
 * later dates within known rows, are left out, so that later knowledge never changes an old receipt.
 */
export function themeReceipt({
  packHash,
  theme,
  under,
  touching,
  facts,
  dataSignals,
  previous,
}: ReceiptFacts): string {
  const { asOf, evaluatedAt } = facts;
  const recorded = (row: Item | Reading) => row.recordedAt <= asOf;
  const cut = <Row extends Item | Reading>(row: Row): Row => ({
    ...row,
    themes: row.themes.filter(({ code }) => under.has(code)),
  });
  const readings = touching.readings.filter(recorded);
  const returns = new Set(readings.map((row) => `${row.return} ${row.periodEnd}`));
  return receiptOf({
    pack: packHash,
    asOf,
    evaluatedAt,
    theme,
    under: [...under].sort(compareText),
    items: touching.items.filter(recorded).map((item) => ({
      ...cut(item),
      flagClearedOn: knownDay(item.flagClearedOn, asOf),
      ended: item.ended && item.ended.on <= asOf ? item.ended : null,
    })),
    readings: readings.map(cut),
    muted: dataSignals
      .filter((signal) => signal.muted && returns.has(`${signal.return} ${signal.periodEnd}`))
      .map((signal) => ({ return: signal.return, periodEnd: signal.periodEnd })),
    expectations: facts.expectations.filter((row) => row.theme === theme.code).sort(byStream),
    deadlines: facts.deadlines
      .filter((row) => row.theme === theme.code)
      .map((row) => ({ ...row, doneOn: knownDay(row.doneOn, asOf) })),
    previous,
  });
}

function knownDay(day: string | null, asOf: string): string | null {
  return day !== null && day <= asOf ? day : null;
}
