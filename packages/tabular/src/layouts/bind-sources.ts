import type { IndicatorSource } from '@heed/domain/plan/indicator-source';

import type { CatalogueIndicator } from '../catalogue.ts';
import { nearestName } from '../file/nearest-name.ts';
import { shown } from '../cells/read-number.ts';
import { fatal, type Rejection } from '../rejection.ts';
import { LAYOUTS, type LayoutName } from './layout.ts';

export type BoundSource = { indicator: CatalogueIndicator; source: IndicatorSource };
export type Binding = {
  layout: LayoutName | null;
  bound: BoundSource[];
  rejected: Rejection[];
  /** Whether the table is none of the plan's publications, rather than one with something wrong in it. */
  foreign: boolean;
};

/** Which sources a layout holds figures of. */
const SOURCES: Readonly<Record<LayoutName, IndicatorSource['layout']>> = {
  'dfe-tidy': 'dfe-tidy',
  'lait-long': 'lait-long',
  'lait-versions': 'lait-long',
};

/** Share of the needed columns from which a file counts as that publication with a column missing. */
const RECOGNISED_FROM = 0.5;

/**
 * Which indicators can be read from a table with this header. A source fits when the columns that tell its publication
 * apart are there; a fitting source whose other columns are not is a fatal problem that names the column expected and
 * the nearest one found, never a silent gap.
 */
export function bindSources(
  header: readonly string[],
  indicators: readonly CatalogueIndicator[],
): Binding {
  const { layout, rejected } = detectLayout(header);
  if (layout === null) return { layout, bound: [], rejected, foreign: true };
  const candidates = indicators.flatMap((indicator) =>
    indicator.sources
      .filter((source) => source.layout === SOURCES[layout])
      .map((source) => ({ indicator, source })),
  );
  if (rejected.length > 0) {
    return { layout, bound: [], rejected, foreign: !seemsOurs(header, layout, candidates) };
  }
  if (layout === 'lait-versions')
    return { layout, bound: candidates, rejected: [], foreign: false };
  const fitting = candidates.filter(({ source }) => hasAll(header, source.headerHas));
  const named = fitting.length > 0 ? fitting : likely(header, candidates);
  if (named.length === 0) {
    return {
      layout,
      bound: [],
      rejected: [fatal('No measure of the plan is read from this file')],
      foreign: true,
    };
  }
  return { layout, bound: fitting, rejected: missingColumns(header, named), foreign: false };
}

function detectLayout(header: readonly string[]): Pick<Binding, 'layout' | 'rejected'> {
  const names = Object.keys(LAYOUTS) as LayoutName[];
  const ranked = names
    .map((layout) => ({ layout, share: shareOf(header, LAYOUTS[layout].columns) }))
    .toSorted((a, b) => b.share - a.share);
  const best = ranked[0];
  if (!best || best.share < RECOGNISED_FROM) {
    const found = header.slice(0, 6).map((name) => `“${shown(name)}”`);
    return {
      layout: null,
      rejected: [fatal(`${notKnown()} Its columns are ${found.join(', ')}.`)],
    };
  }
  const { label, columns } = LAYOUTS[best.layout];
  return {
    layout: best.layout,
    rejected: columns
      .filter((column) => !header.includes(column))
      .map((column) => missingColumn(header, column, `every ${label}`)),
  };
}

function notKnown(): string {
  const known = Object.values(LAYOUTS).map(({ label }) => label);
  return `The layout is not one that can be read (${known.join(', or ')}).`;
}

function missingColumns(header: readonly string[], sources: readonly BoundSource[]): Rejection[] {
  const neededFor = new Map<string, Set<string>>();
  for (const { indicator, source } of sources) {
    for (const column of columnsOf(source)) {
      if (header.includes(column)) continue;
      neededFor.set(column, (neededFor.get(column) ?? new Set()).add(indicator.code));
    }
  }
  return [...neededFor].map(([column, codes]) =>
    missingColumn(header, column, [...codes].join(', ')),
  );
}

function missingColumn(header: readonly string[], column: string, neededFor: string): Rejection {
  const nearest = nearestName(column, header);
  const found = nearest === null ? 'nothing like it was found' : `the nearest is “${nearest}”`;
  return fatal(`The column “${column}” was expected, for ${neededFor}; ${found}`, {
    row: 1,
    column,
  });
}

/**
 * Whether a table with columns of its layout missing is a publication of the plan, with those columns renamed. Tables
 * made from that of LAIT are many, so there it is not.
 */
function seemsOurs(
  header: readonly string[],
  layout: LayoutName,
  candidates: readonly BoundSource[],
): boolean {
  return layout === 'dfe-tidy' && likely(header, candidates).length > 0;
}

/** Sources of which at least half of the columns are there, the best only: the publication the file seems to be. */
function likely(header: readonly string[], candidates: readonly BoundSource[]): BoundSource[] {
  const shares = candidates.map(({ source }) => shareOf(header, columnsOf(source)));
  const best = Math.max(0, ...shares);
  return best < RECOGNISED_FROM ? [] : candidates.filter((_, index) => shares[index] === best);
}

function columnsOf(source: IndicatorSource): string[] {
  const counts =
    source.layout === 'dfe-tidy' ? [source.numerator, source.denominator, source.coverage] : [];
  const needed = [...source.headerHas, ...Object.keys(source.match), source.value, ...counts];
  return [...new Set(needed.filter((column) => column !== undefined))];
}

function hasAll(header: readonly string[], columns: readonly string[]): boolean {
  return columns.every((column) => header.includes(column));
}

function shareOf(header: readonly string[], columns: readonly string[]): number {
  return columns.filter((column) => header.includes(column)).length / columns.length;
}
