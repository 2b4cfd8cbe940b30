import { MISSING_KINDS, type MissingKind } from '@heed/tabular/cells/missing-kinds';
import type { FileReading } from '@heed/tabular/file-reading';
import { z } from 'zod';

const Count = z.int().min(0);

/** What became of one file, as `--json` prints it. `rowsRead` counts data rows: neither header nor blank lines. */
const FileReport = z.strictObject({
  file: z.string(),
  rowsRead: Count,
  observations: Count,
  missing: z.partialRecord(
    z.enum(Object.keys(MISSING_KINDS) as [MissingKind, ...MissingKind[]]),
    Count,
  ),
  /** Figures that stood already, word for word; 0 where nothing was compared. */
  unchanged: Count,
  rejected: z.array(
    z.strictObject({
      sheet: z.string().nullable(),
      row: Count.nullable(),
      column: z.string().nullable(),
      reason: z.string(),
    }),
  ),
});
export type FileReport = z.infer<typeof FileReport>;

/** What `import --json` prints, whole. */
export const ImportAnswer = z.strictObject({ files: z.array(FileReport) });

export function reportOf(reading: FileReading, unchanged: number): FileReport {
  return {
    file: reading.file,
    rowsRead: reading.rowsRead,
    observations: reading.figures,
    missing: reading.missing,
    unchanged,
    rejected: reading.rejected.map(({ sheet, row, column, reason }) => ({
      sheet,
      row,
      column,
      reason,
    })),
  };
}

/** The report for a reader, a line each; `stored` says what was done with the figures, `notes` what else was noticed. */
export function describeFile(
  report: FileReport,
  { stored, notes }: { stored: string; notes: readonly string[] },
): string[] {
  const missing = Object.entries(MISSING_KINDS).flatMap(([kind, words]) => {
    const count = report.missing[kind as MissingKind];
    return count === undefined ? [] : [`${count} ${words}`];
  });
  return [
    report.file,
    `  rows read: ${report.rowsRead}`,
    `  figures:   ${report.observations}${stored === '' ? '' : ` (${stored})`}`,
    ...(missing.length > 0 ? [`  missing:   ${missing.join(', ')}`] : []),
    ...notes.map((note) => `  note:      ${note}`),
    ...report.rejected.map((one) => `  rejected:  ${placeOf(one)}${one.reason}`),
  ];
}

function placeOf({ sheet, row, column }: FileReport['rejected'][number]): string {
  const place = [
    ...(sheet === null ? [] : [`sheet ${sheet}`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ];
  return place.length === 0 ? '' : `${place.join(', ')}: `;
}
