import { isPeriodWords } from '../mapping/suggest-years.ts';
import { isMissingMark } from './cell-kinds.ts';
import { readFigureCell } from '../cells/read-figure.ts';
import {
  findPeriod,
  readPeriodText,
  readSerialDay,
  settleFamily,
  type PeriodText,
} from '../periods/period-text.ts';
import { findPlace, isAreaCode, type Place } from '../places/find-place.ts';
import type { SheetCell } from '../workbook/workbook.ts';
import { plainLabel } from './header-label.ts';
import type { Column, ColumnRole, FoundTable } from './table.ts';

/** From this share of its filled cells on, a column without a period in its heading holds figures. */
const FIGURE_SHARE = 0.5;

const HEADINGS: readonly { words: RegExp; role: ColumnRole }[] = [
  {
    words: /^(old la code|la num(ber)?|la no|lea|dfe (la )?(code|number)|la estab|dfe la code)$/,
    role: { kind: 'area', by: 'number' },
  },
  {
    words:
      /^(new la code|ons (area )?code|area code|(local authority|la|lad|utla|borough|council)( area)? code|gss code)$/,
    role: { kind: 'area', by: 'code' },
  },
  {
    words:
      /^(la name|area( name)?|local authority( area)?( name)?|(lookup )?borough ?name|borough|council|authority|place)$/,
    role: { kind: 'area', by: 'name' },
  },
  { words: /^(geographic level|area type|geography( type)?|level)$/, role: { kind: 'level' } },
  {
    words:
      /^(time period|period|years?|financial year|academic year|reporting year|calendar year|quarter|month|date|week|snapshot date|week (ending|commencing))$/,
    role: { kind: 'period' },
  },
  { words: /^(time identifier|period type)$/, role: { kind: 'period-part' } },
  {
    words:
      /^(country|region|parent)( (code|name))?$|(^| )(link|url|website)$|^(rank|version|order|recent trend|source commit)$|sortable$|^(rag( rating)?|dot|direction( of travel)?|trend|good is|polarity)$/,
    role: { kind: 'aside' },
  },
  {
    words: /(^| )(notes?|comments?|commentary|remarks?|caveats?|data quality|footnotes?|reason)$/,
    role: { kind: 'remark' },
  },
  {
    words:
      /(^| )(targets?|tolerances?|threshold|red|amber|green|best|worst|(top|bottom|upper|lower) quartile|quartile|stat(istical)? neighbours?( average)?|neighbours?( average)?)$/,
    role: { kind: 'yardstick' },
  },
];

/** Columns that hold another column's figures once more, tidied. */
const COPY = /^(.+)[ _](normalised|normalized|rounded)$/;

/**
 * What each column of a table is for, by its heading first and its cells second. Headings with periods (months or years
 * across) count only where no column gives the period of a row.
 */
export function understandColumns(table: FoundTable): Column[] {
  const width = Math.max(table.paths.length, ...table.rows.map(({ row }) => row.cells.length));
  const profiles = Array.from({ length: width }, (_, index) => profileOf(table, index));
  const labels = Array.from({ length: width }, (_, index) => table.paths[index] ?? []);
  const roles = profiles.map((profile, index) => plainRole(labels[index] ?? [], profile, labels));
  const rowPeriod =
    roles.some((role) => role?.kind === 'period') || takePeriodColumn(roles, profiles);
  const acrossTime = rowPeriod ? [] : headingPeriods(labels, roles);
  // One figure under any of them says that all of them are for figures, so that a word among them is noticed.
  const across = profiles.some(({ figures }, at) => acrossTime[at] && figures > 0)
    ? acrossTime
    : [];
  const columns = profiles.map((profile, index) => ({
    index,
    path: labels[index] ?? [],
    label: (labels[index] ?? []).join(' - '),
    role: roles[index] ?? figureOrWords(labels[index] ?? [], profile, across[index] ?? null),
  }));
  return columns;
}

type Profile = {
  filled: number;
  figures: number;
  missing: number;
  periods: number;
  codes: number;
  dates: number;
  wordless: number;
};

function profileOf({ rows }: FoundTable, column: number): Profile {
  const profile = {
    filled: 0,
    figures: 0,
    missing: 0,
    periods: 0,
    codes: 0,
    dates: 0,
    wordless: 0,
  };
  for (const { row } of rows) {
    const cell = row.cells[column];
    if (!cell || cell.text.trim() === '') continue;
    profile.filled += 1;
    addToProfile(profile, cell);
  }
  return profile;
}

function addToProfile(profile: Profile, cell: SheetCell): void {
  if (isMissingMark(cell)) profile.missing += 1;
  else if (cell.kind === 'date') profile.dates += 1;
  else if (isAreaCode(cell.text)) profile.codes += 1;
  else if (readFigureCell(cell.text).kind === 'value') profile.figures += 1;
  else if (!/[\p{L}\p{N}]/u.test(cell.text)) profile.wordless += 1;
  else if (readPeriodText(cell.text)?.form === 'day') profile.dates += 1;
  else if (findPeriod(cell.text)) profile.periods += 1;
}

function plainRole(
  path: readonly string[],
  profile: Profile,
  labels: readonly (readonly string[])[],
): ColumnRole | null {
  const last = plainLabel(path.at(-1) ?? '');
  const whole = plainLabel(path.join(' '));
  if (profile.filled === 0 && path.length === 0) return { kind: 'aside' };
  if (profile.codes > 0 && profile.codes >= profile.filled * 0.5)
    return { kind: 'area', by: 'code' };
  const known = HEADINGS.find(({ words }) => words.test(last) || words.test(whole));
  if (known && !(known.role.kind === 'yardstick' && profile.figures === 0)) return known.role;
  if (profile.filled === 0) return { kind: 'aside' };
  if (profile.dates > 0 && profile.dates >= profile.filled * 0.5) return { kind: 'aside' };
  if (
    profile.wordless > 0 &&
    profile.figures === 0 &&
    profile.wordless + profile.missing === profile.filled
  ) {
    return { kind: 'aside' };
  }
  const copied = COPY.exec(last)?.[1];
  if (copied !== undefined && labels.some((other) => plainLabel(other.join(' ')) === copied)) {
    return { kind: 'aside' };
  }
  return /(^| )(id|code|ref|reference)$/.test(last) ? { kind: 'label', numbers: 0 } : null;
}

/** A column whose cells name periods gives them, whatever it is called: `2015 to 2016 - outcome`. */
function takePeriodColumn(roles: (ColumnRole | null)[], profiles: readonly Profile[]): boolean {
  const found = profiles.findIndex(
    ({ periods, filled }, index) => roles[index] === null && periods > 0 && periods === filled,
  );
  if (found < 0) return false;
  roles[found] = { kind: 'period' };
  return true;
}

type HeadingPeriod = { period: PeriodText; rest: string; place: Place | null };

/** The periods that headings name, settled together; null where a heading names none. */
function headingPeriods(
  labels: readonly (readonly string[])[],
  roles: readonly (ColumnRole | null)[],
): (HeadingPeriod | null)[] {
  const found = labels.map((path, index) =>
    roles[index] === null || roles[index]?.kind === 'aside' ? periodOfPath(path) : null,
  );
  const settled = settleFamily(found.flatMap((one) => (one ? [one.period] : [])));
  let next = 0;
  return found.map((one) => {
    if (!one) return null;
    const period = settled[next] ?? one.period;
    next += 1;
    return { ...one, period, place: placeOfPath(one.rest) };
  });
}

function periodOfPath(path: readonly string[]): { period: PeriodText; rest: string } | null {
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const label = path[at] ?? '';
    const serial = readSerialDay(label);
    const found = serial ? { period: serial, rest: '' } : findPeriod(label);
    if (!found) continue;
    const others = path.filter((text, index) => index !== at && !isPeriodWords(text));
    return { period: found.period, rest: [...others, found.rest].filter(Boolean).join(' - ') };
  }
  return null;
}

function placeOfPath(rest: string): Place | null {
  for (const part of rest.split(' - ')) {
    const place = findPlace({
      name: /^(national|england average)$/i.test(part) ? 'England' : part,
    });
    if (place) return place;
  }
  return null;
}

function figureOrWords(
  path: readonly string[],
  profile: Profile,
  across: HeadingPeriod | null,
): ColumnRole {
  const { filled, figures, missing } = profile;
  if (across) {
    const place = across.place;
    const metric = place === null ? across.rest : '';
    return filled > 0
      ? { kind: 'figure', metric, period: across.period, place }
      : { kind: 'aside' };
  }
  const counts = figures > 0 ? (figures + missing) / filled >= FIGURE_SHARE : missing === filled;
  if (!counts) return { kind: 'label', numbers: figures };
  const label = path.join(' - ');
  return { kind: 'figure', metric: label, period: null, place: placeOfPath(label) };
}
