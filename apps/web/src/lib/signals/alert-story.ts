import { z } from 'zod';

const figure = z.object({ period: z.string(), value: z.string() });

/** The facts of a measure alert, worded when it was raised, so page and mail cannot differ. */
const MeasureFacts = z.object({
  template: z.literal('measure'),
  sentences: z.array(z.string()).default([]),
  notice: z.object({
    latest: figure,
    before: figure.optional(),
    counts: z.string().optional(),
    normalRange: z.string().optional(),
    england: z.string().optional(),
    gap: z.string().optional(),
    smallNumber: z.string().optional(),
    benchmarkMovesToo: z.boolean().default(false),
  }),
});

const ThemeFacts = z.object({
  template: z.literal('theme'),
  notice: z.object({
    carries: z.array(z.string()).default([]),
    agedOnly: z.boolean().default(false),
  }),
});

export type AlertStory =
  | {
      kind: 'measure';
      sentences: string[];
      rows: { key: string; value: string }[];
      smallNumber: string | null;
      englandToo: boolean;
    }
  | { kind: 'theme'; carries: string[]; agedOnly: boolean }
  | { kind: 'none' };

/** What the stored facts of an alert say, ready to be shown. Facts of another shape say nothing. */
export function readAlertStory(facts: unknown): AlertStory {
  const theme = ThemeFacts.safeParse(facts);
  if (theme.success) return { kind: 'theme', ...theme.data.notice };
  const measure = MeasureFacts.safeParse(facts);
  if (!measure.success) return { kind: 'none' };
  const { notice, sentences } = measure.data;
  const rows = [
    { key: 'Latest', value: `${notice.latest.value} in ${notice.latest.period}` },
    { key: 'Before', value: notice.before && `${notice.before.value} in ${notice.before.period}` },
    { key: 'Counts', value: notice.counts },
    { key: 'Normal range', value: notice.normalRange },
    { key: 'England', value: notice.england },
    { key: 'Gap', value: notice.gap },
  ];
  return {
    kind: 'measure',
    sentences,
    rows: rows.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }])),
    smallNumber: notice.smallNumber ?? null,
    englandToo: notice.benchmarkMovesToo,
  };
}
