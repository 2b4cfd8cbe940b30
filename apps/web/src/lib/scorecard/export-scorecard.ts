import type { ScorecardRow } from '@heed/services/scorecard/list-scorecard';
import type { OutTable } from '@heed/tabular/write/table';

import { presentRow } from './present-row.ts';

const COLUMNS = [
  'Code',
  'Measure',
  'Unit',
  'What it says',
  'Target',
  'Limits',
  'Alert',
  'Period',
  'Latest',
  'Why there is none',
  'England',
  'Next figure',
  'Next period',
  'Due on',
] as const;

/** The rows of the scorecard as a file: what the page shows, in its order, with figures as numbers. */
export function scorecardTable(
  rows: readonly ScorecardRow[],
  { mayReadAlerts }: { mayReadAlerts: boolean },
): OutTable {
  return {
    columns: COLUMNS,
    rows: rows.map((row) => {
      const { missing, variation, assurance, limits, refused, next, comparable } = presentRow(row);
      const openAlert = row.alertRef && (mayReadAlerts ? row.alertRef : 'Alert open');
      return [
        row.code,
        row.name,
        row.unit,
        [row.newMeasure ? 'New measure' : null, variation?.text, refused]
          .filter((words) => words !== null && words !== undefined)
          .join('; ') || null,
        assurance?.text ?? null,
        row.latest ? limits : null,
        openAlert,
        row.latest?.period ?? null,
        row.latest?.value ?? null,
        missing,
        comparable ? row.england : null,
        next.tag.text,
        row.expected.period.label,
        row.expected.dueOn,
      ];
    }),
  };
}
