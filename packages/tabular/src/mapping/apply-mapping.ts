import type { CivilDate } from '@heed/domain/calendar/civil-date';

import type { Area, Areas } from '../areas.ts';
import type { CatalogueIndicator } from '../catalogue.ts';
import { checkFigure } from '../cells/check-figure.ts';
import { atDecimals } from '../cells/read-number.ts';
import type { ScorecardObservation } from '../observation.ts';
import type { Period } from '../periods/period.ts';
import { rowProblem, type Rejection } from '../rejection.ts';
import type { TableFigure } from '../tables/figure.ts';
import { areaOfFigure } from './area-of-figure.ts';
import type { FigurePart, ImportMapping, MappingEntry } from './mapping.ts';
import { resolvePeriod } from './resolve-period.ts';

export type AppliedMapping = {
  observations: ScorecardObservation[];
  rejected: Rejection[];
  /** Figures of measures the mapping says nothing of. */
  unmapped: number;
  otherAreas: number;
};

type Context = {
  mapping: ImportMapping;
  indicators: readonly CatalogueIndicator[];
  areas: Areas;
  today: CivilDate;
};

type Parts = Partial<Record<FigurePart, TableFigure>> & {
  indicator: CatalogueIndicator;
  area: Area;
  period: Period;
};

/**
 * The figures of a file as observations of the plan, by a mapping. Value, counts and coverage of one indicator, area
 * and period come together from wherever they stand. A percentage for a measure that is none, a period still to
 * come and what arithmetic forbids are rejected by sheet, row and column; two different figures for one are settled by
 * the caller. An indicator that is no longer in the plan is as good as not mapped.
 */
export function applyMapping(figures: readonly TableFigure[], context: Context): AppliedMapping {
  const applied: AppliedMapping = { observations: [], rejected: [], unmapped: 0, otherAreas: 0 };
  const entries = new Map(context.mapping.entries.map((entry) => [entry.measure, entry]));
  const groups = new Map<string, Parts>();
  for (const figure of figures) {
    const entry = entries.get(figure.measure);
    const indicator = context.indicators.find(({ code }) => code === entry?.indicator);
    const area = areaOfFigure(figure, context.areas);
    if (!entry || !indicator) applied.unmapped += 1;
    else if (area === null) applied.otherAreas += 1;
    else {
      const problem = addFigure(groups, figure, { entry, indicator, area, today: context.today });
      if (problem !== null) applied.rejected.push(problemAt(figure, problem));
    }
  }
  for (const parts of groups.values()) finish(parts, applied);
  return applied;
}

function addFigure(
  groups: Map<string, Parts>,
  figure: TableFigure,
  {
    entry,
    indicator,
    area,
    today,
  }: { entry: MappingEntry; indicator: CatalogueIndicator; area: Area; today: CivilDate },
): string | null {
  const when = resolvePeriod(figure.period, { years: entry.years, part: figure.periodPart });
  if ('problem' in when) return when.problem;
  if (when.period.end > today) {
    return `The period ${when.period.label} ends on ${when.period.end}, which is still to come`;
  }
  if (figure.measuredIn === 'share' && (entry.part !== 'value' || indicator.unit !== '%')) {
    return `“${figure.raw}” is a percentage, and this measure is not`;
  }
  const key = [indicator.code, area.code, when.period.kind, when.period.code].join('\t');
  const parts = groups.get(key) ?? { indicator, area, period: when.period };
  const before = parts[entry.part];
  if (before && before.value !== figure.value) {
    return `${indicator.code} for ${area.code} in ${when.period.label} is given again, differently, in row ${before.row}`;
  }
  parts[entry.part] = before ?? figure;
  groups.set(key, parts);
  return null;
}

function finish({ indicator, area, period, ...parts }: Parts, applied: AppliedMapping): void {
  const { value: given, numerator, denominator, coverage } = parts;
  const main = given ?? numerator ?? denominator;
  if (!main) return;
  const counts = { numerator: numerator?.value ?? null, denominator: denominator?.value ?? null };
  const value = given ? given.value : shareOf(counts, indicator.unit);
  const rounded = value === null ? null : atDecimals(value, indicator.decimals);
  const problem = checkFigure({ value: given ? rounded : null, ...counts }, indicator.unit);
  if (problem) {
    applied.rejected.push(problemAt(parts[problem.part] ?? main, problem.reason));
    return;
  }
  const paired = rounded !== null && counts.numerator !== null && counts.denominator !== null;
  applied.observations.push({
    indicator: indicator.code,
    areaCode: area.code,
    period,
    value: rounded,
    missing: rounded === null ? (main.missing ?? 'no_reason') : null,
    raw: main.raw,
    numerator: paired ? counts.numerator : null,
    denominator: paired ? counts.denominator : null,
    ...(typeof coverage?.value === 'number' && { coverage: coverage.value }),
    status: main.period.status ?? null,
    row: main.row,
    column: main.column,
  });
}

/** A share worked out where the file gives only the counts behind it. */
function shareOf(
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
  unit: string,
): number | null {
  if (unit !== '%' || numerator === null || denominator === null || denominator === 0) return null;
  return (numerator / denominator) * 100;
}

function problemAt({ sheet, row, column }: TableFigure, reason: string): Rejection {
  return { ...rowProblem(row, column, reason), sheet };
}
