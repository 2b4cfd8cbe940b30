import type { ImportReport } from '@heed/services/scorecard/read-import';
import { z } from 'zod';

import { countOf } from '#lib/words/lists.ts';
import { missingWords } from '#lib/words/trends.ts';

// The report was stored as JSON; here it becomes a report again.
const StoredReport: z.ZodType<ImportReport> = z.object({
  layout: z.string().nullable(),
  rowsRead: z.number(),
  observations: z.number(),
  toMap: z.number().exactOptional(),
  stored: z.number(),
  unchanged: z.number(),
  revised: z.number(),
  older: z.number(),
  missing: z.record(z.string(), z.number()),
  rejected: z.array(
    z.object({
      sheet: z.string().nullable(),
      row: z.number().nullable(),
      column: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  notes: z.array(z.string()),
  offers: z
    .array(
      z.object({
        indicator: z.string(),
        kind: z.enum(['target', 'tolerance', 'comparison']),
        heading: z.string(),
        value: z.number(),
      }),
    )
    .exactOptional(),
  refusedBecause: z.string().exactOptional(),
  trial: z.boolean().exactOptional(),
});

const DiscardedReport = z.object({ discardedBecause: z.string() });

/** Why somebody put a file away; null for one that was not. */
export function discardedBecause(stored: unknown): string | null {
  return DiscardedReport.safeParse(stored).data?.discardedBecause ?? null;
}

/** A page carries this many rejected rows at most; the file is corrected from its first ones. */
const MOST_REJECTED = 200;

/** What became of a file, in words. Null while there is no report yet. */
export function presentReport(stored: unknown) {
  const parsed = StoredReport.safeParse(stored);
  if (!parsed.success) return null;
  const report = parsed.data;
  return {
    refusedBecause: report.refusedBecause ?? null,
    trial: report.trial ?? false,
    toMap: report.toMap === undefined ? null : inDigits(report.toMap),
    headline: headlineOf(report),
    counts: report.toMap === undefined ? countsOf(report) : countsToMap(report),
    missing: Object.entries(report.missing)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => ({ kind: missingWords(kind), count: inDigits(count) })),
    rejected: report.rejected.slice(0, MOST_REJECTED).map((one, index) => ({
      id: String(index),
      sheet: one.sheet ?? '',
      row: one.row === null ? '' : inDigits(one.row),
      column: one.column ?? '',
      reason: one.reason,
    })),
    rejectedTotal: report.rejected.length,
    notes: report.notes,
    offers: (report.offers ?? []).map((offer, index) => presentOffer(offer, index)),
  };
}

type Offer = NonNullable<ImportReport['offers']>[number];

/** What a file says beside its figures, with the form where a person may take it over. */
function presentOffer({ indicator, kind, heading, value }: Offer, index: number) {
  const place = `/scorecard/catalogue/${encodeURIComponent(indicator)}`;
  const said = new URLSearchParams({
    value: String(value),
    reason: `As the file says: ${heading}`,
  });
  const forms = {
    target: { href: `${place}/target?${said}`, text: 'Set as target' },
    tolerance: { href: `${place}/edit`, text: 'Change the tolerance' },
    comparison: null,
  } as const;
  return { id: String(index), indicator, heading, value: String(value), form: forms[kind] };
}

export type PresentedReport = NonNullable<ReturnType<typeof presentReport>>;

function countsOf(report: ImportReport) {
  return [
    { key: 'Rows read', value: inDigits(report.rowsRead) },
    { key: 'Figures found for our measures', value: inDigits(report.observations) },
    { key: 'New figures', value: inDigits(report.stored) },
    { key: 'New versions of figures', value: inDigits(report.revised) },
    { key: 'Unchanged', value: inDigits(report.unchanged) },
    ...(report.older > 0
      ? [
          {
            key: 'Kept as earlier versions, as a later publication stands',
            value: inDigits(report.older),
          },
        ]
      : []),
  ];
}

function countsToMap({ rowsRead, toMap = 0 }: ImportReport) {
  return [
    { key: 'Rows read', value: inDigits(rowsRead) },
    { key: 'Figures understood', value: inDigits(toMap) },
  ];
}

function headlineOf({
  stored,
  revised,
  older,
  trial,
  toMap,
  refusedBecause,
}: ImportReport): string {
  if (toMap !== undefined)
    return 'The file was read, and waits for you to say what its figures are';
  if (refusedBecause !== undefined) return 'Nothing was stored';
  if (trial) {
    if (stored + revised + older === 0) return 'A trial: nothing would change';
    const found = [
      countOf(stored, 'new figure'),
      countOf(revised, 'new version'),
      ...(older > 0 ? [countOf(older, 'earlier version')] : []),
    ].join(', ');
    return `A trial: ${found}. Nothing is stored yet`;
  }
  if (stored + revised === 0 && older > 0) {
    return `Nothing that stands changed: ${keptBefore(older)}`;
  }
  if (stored + revised === 0) return 'Nothing changed: these figures were here already';
  const parts = [
    ...(stored > 0 ? [`${countOf(stored, 'new figure')}`] : []),
    ...(revised > 0 ? [`${countOf(revised, 'new version')} of earlier figures`] : []),
  ];
  return `Stored ${parts.join(' and ')}${older > 0 ? `; ${keptBefore(older)}` : ''}`;
}

function keptBefore(older: number): string {
  const were = older === 1 ? 'was kept as an earlier version' : 'were kept as earlier versions';
  return `${countOf(older, 'figure')} ${were}, as a later publication stands`;
}

function inDigits(count: number): string {
  return count.toLocaleString('en-GB');
}
