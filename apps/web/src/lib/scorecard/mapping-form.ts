import { LaitYears } from '@heed/domain/plan/indicator-source';
import { FigurePart, type MappingEntry } from '@heed/tabular/mapping/mapping';

/** Measures of a file on one page of the form. */
export const MEASURES_A_PAGE = 25;

/** What is chosen for one measure; `indicator` is empty where it is left out. */
export type MappingChoice = { measure: string; indicator: string; part: string; years: string };

/**
 * The choices of a submitted page, row by row: `measure-3`, `indicator-3`, `part-3`, `years-3`. Rows without a measure
 * are not rows of the form.
 */
export function typedChoices(form: FormData): MappingChoice[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 500) : '';
  };
  return Array.from({ length: MEASURES_A_PAGE }, (_, row) => ({
    measure: text(`measure-${row}`),
    indicator: text(`indicator-${row}`),
    part: text(`part-${row}`),
    years: text(`years-${row}`),
  })).filter(({ measure }) => measure !== '');
}

/**
 * The whole mapping after a page of it was submitted: what is chosen there, and what was chosen before for measures on
 * other pages. Choices that no select offers count as left out.
 */
export function mergeChoices(
  choices: readonly MappingChoice[],
  before: readonly MappingEntry[],
): MappingEntry[] {
  const shown = new Set(choices.map(({ measure }) => measure));
  const chosen = choices.flatMap(({ measure, indicator, part, years }) => {
    const parsed = { part: FigurePart.safeParse(part), years: LaitYears.safeParse(years) };
    if (indicator === '' || !parsed.part.success || !parsed.years.success) return [];
    return [{ measure, indicator, part: parsed.part.data, years: parsed.years.data }];
  });
  return [...before.filter(({ measure }) => !shown.has(measure)), ...chosen];
}
