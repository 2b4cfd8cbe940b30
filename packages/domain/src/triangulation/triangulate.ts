import { addDays } from '../calendar/civil-date.ts';
import { compareText } from '../collapse-rows.ts';
import { receiptOf } from '../receipt.ts';
import { descending } from '../rounding.ts';
import type { ThemeAnswer, TriangulationAnswer } from './answer.ts';
import { guardReturns, mutedBy } from './artefact-guard.ts';
import { decayUntil } from './entries.ts';
import { carryInFamilies } from './families.ts';
import type { TriangulationInput } from './input.ts';
import type { TriangulationPack } from './pack.ts';
import { readFacts } from './read-input.ts';
import { currentReadings, indexRows } from './theme-rows.ts';
import { weighTheme } from './weigh-theme.ts';

/**
 * Weighs what is known on each theme as of a day: states, levels with their reasons, confidence, what would change the
 * result, and what people are to be told (tri-1). Pure: the day and the instant are in the input, every number in the
 * pack, and the same input gives the same answer and the same receipts. Throws an `InputError` (see `readFacts`).
 */
export function triangulate(
  document: TriangulationInput,
  pack: TriangulationPack,
): TriangulationAnswer {
  const facts = readFacts(document, pack);
  const { asOf, evaluatedAt } = facts;
  const packHash = receiptOf(pack);
  const dataSignals = guardReturns(facts, { asOf, known: asOf, pack });
  const before = addDays(asOf, -pack.score.momentumDays);
  const context = {
    facts,
    pack,
    packHash,
    dataSignals,
    rows: indexRows(facts),
    current: new Set(currentReadings(facts.readings, { asOf, known: asOf })),
    muted: mutedBy(dataSignals),
    decayOf: decayUntil(asOf),
    before,
    currentBefore: new Set(currentReadings(facts.readings, { asOf: before, known: asOf })),
    mutedBefore: mutedBy(guardReturns(facts, { asOf: before, known: asOf, pack })),
    decayBefore: decayUntil(before),
  };
  const themes = facts.themes.map((theme) => weighTheme(theme, context));
  const members = facts.themes.map((theme, index) => ({
    theme,
    notice: themes[index]?.notices[0] ?? null,
  }));
  carryInFamilies(members);
  return {
    pack: pack.pack,
    packHash,
    asOf,
    evaluatedAt,
    order: inOrder(themes),
    dataSignals,
    themes,
  };
}

function inOrder(themes: readonly ThemeAnswer[]): string[] {
  return themes
    .toSorted(
      (a, b) => b.level - a.level || descending(a.score, b.score) || compareText(a.theme, b.theme),
    )
    .map(({ theme }) => theme);
}
