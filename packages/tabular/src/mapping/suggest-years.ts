import type { LaitYears } from '@heed/domain/plan/indicator-source';

const HINTS: readonly { words: RegExp; years: LaitYears }[] = [
  { words: /academic|school year|31 aug/i, years: 'academic-ending' },
  { words: /calendar|31 dec/i, years: 'calendar' },
  { words: /financial|fiscal|reporting year|31 mar|march/i, years: 'reporting' },
];

/** What words around a bare year suggest it means; the year to 31 March where they say nothing, the commonest here. */
export function suggestYears(texts: readonly string[]): LaitYears {
  const all = texts.join('\n');
  return HINTS.find(({ words }) => words.test(all))?.years ?? 'reporting';
}

/** A heading over periods that says how long they are and not what is measured: `Year ending 31 March`. */
export function isPeriodWords(text: string): boolean {
  return /^((financial|academic|school|reporting|calendar) years?|years? (ending|ended|to|end)\b.*|(by )?(years?|months?|quarters?|periods?)|actuals?|outturn|performance)$/i.test(
    text.trim(),
  );
}
