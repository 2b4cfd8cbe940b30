import type { Areas } from './areas.ts';
import { clip, planReading } from './plan-reading.ts';
import { collectBytes } from './file/collect-bytes.ts';
import { cleanFileName } from './file/clean-file-name.ts';
import type { FileReading, ReadFile, Understanding } from './file-reading.ts';
import { applyMapping } from './mapping/apply-mapping.ts';
import { fingerprintOf } from './mapping/fingerprint.ts';
import { offersOf } from './mapping/offers.ts';
import { listMeasures, summariseTables } from './mapping/list-measures.ts';
import { countMissing, readScorecard, type ScorecardReading } from './read-scorecard.ts';
import { fatal, FileRefused } from './rejection.ts';
import { settleDuplicates } from './settle-duplicates.ts';
import { readWorkbook, type WorkbookReading } from './tables/read-workbook.ts';
import { isZip, openWorkbook } from './workbook/open-workbook.ts';
import type { Workbook } from './workbook/workbook.ts';

/**
 * Reads any scorecard file: a publication of the plan as `readScorecard` does, and every other table in CSV, XLSX or ODS
 * by its shape. Figures of such a table become observations only by a mapping for its header; without one they are
 * counted, shown and left. Never throws for what is in the file, and leaves nothing out without counting it.
 */
export async function readFile(input: ReadFile): Promise<FileReading> {
  const file = cleanFileName(input.fileName);
  try {
    const bytes = await collectBytes(input.bytes);
    const plan = isZip(bytes) ? null : await readScorecard({ ...input, bytes });
    if (plan && !plan.foreign) return ofPlan(plan);
    return readTables(openWorkbook(bytes), { ...input, file, plan });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { ...EMPTY, file, rejected: [fatal(error.message, error)] };
  }
}

const EMPTY = {
  layout: null,
  rowsRead: 0,
  observations: [],
  missing: {},
  rejected: [],
  notes: [],
  figures: 0,
  understood: null,
} satisfies Omit<FileReading, 'file'>;

function ofPlan({ foreign: _, ...plan }: ScorecardReading): FileReading {
  return { ...plan, figures: plan.observations.length, understood: null };
}

type Context = ReadFile & { file: string; plan: ScorecardReading | null };

function readTables(workbook: Workbook, context: Context): FileReading {
  const bound = planReading(workbook, context);
  if (bound !== null) return { ...bound, file: context.file };
  const read = readWorkbook(workbook);
  if (read.tables.length === 0) return withoutTable(workbook, context);
  const { fingerprint, ...understood } = understandingOf(read, context.areas);
  const mapping = context.mappings?.find((one) => one.fingerprint === fingerprint);
  const base = {
    ...EMPTY,
    file: context.file,
    rowsRead: read.rowsRead,
    understood: { fingerprint, ...understood },
  };
  if (!mapping || read.rejected.length > 0) {
    return {
      ...base,
      figures: read.rejected.some((one) => one.fatal) ? 0 : read.figures.length,
      missing: read.missing,
      rejected: clip(read.rejected).listed,
      notes: [
        ...read.notes,
        ...clip(read.rejected).notes,
        ...whyNotOfPlan(read, understood, context),
      ],
    };
  }
  const applied = applyMapping(read.figures, { ...context, mapping });
  const settled = settleDuplicates(applied.observations);
  const problems = clip([...applied.rejected, ...settled.rejected]);
  const offers = offersOf(read.yardsticks, { ...context, mapping });
  return {
    ...base,
    layout: null,
    observations: settled.observations,
    figures: settled.observations.length,
    missing: countMissing(settled.observations),
    ...(offers.length > 0 && { offers }),
    rejected: problems.listed,
    notes: [
      ...read.notes,
      ...problems.notes,
      ...(applied.otherAreas > 0
        ? [`Figures about other areas, left out: ${applied.otherAreas}`]
        : []),
      ...(applied.unmapped > 0
        ? [`Figures of measures that are not mapped, left out: ${applied.unmapped}`]
        : []),
    ],
  };
}

function understandingOf({ tables, figures }: WorkbookReading, areas: Areas): Understanding {
  const { measures, total } = listMeasures(figures, { tables, areas });
  return {
    fingerprint: fingerprintOf(tables),
    tables: summariseTables(tables),
    measures,
    measuresInAll: total,
  };
}

/** A file in which no table was found is refused: as a CSV for the reason that the plan's reader gives. */
function withoutTable({ kind }: Workbook, { file, plan }: Context): FileReading {
  if (plan) return ofPlan(plan);
  const reason = `No sheet of this ${kind.toUpperCase()} workbook holds a table`;
  return { ...EMPTY, file, rejected: [fatal(reason)] };
}

/** How many measures a note names. */
const NAMED = 3;

function whyNotOfPlan(
  { figures }: WorkbookReading,
  { measures, measuresInAll }: Omit<Understanding, 'fingerprint'>,
  { plan }: Context,
): string[] {
  const own = plan?.rejected[0]?.reason;
  const reason = plan?.layout && own !== undefined ? [`Read as a table of its own: ${own}`] : [];
  if (figures.length === 0) return [...reason, 'A list without figures: there is nothing to store'];
  const names = measures.slice(0, NAMED).map(({ measure }) => `“${measure}”`);
  const more = measuresInAll - names.length;
  if (names.length === 0) return [...reason, 'No figure is about an area that is kept'];
  return [
    ...reason,
    `Not a measure of the plan: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}; map it to keep it`,
  ];
}
