import { z } from 'zod';

import { LEARNING_KINDS, LearningKind } from '../evidence/learning-kinds.ts';
import { isGradeOf } from '../evidence/native-scales.ts';
import { PartialDateText } from '../evidence/partial-date.ts';
import { LearningPointInput, ThemeCodes } from '../evidence/record-learning.ts';
import { THREAT_DIRECTIONS, type ThreatDirection } from '../evidence/report-threat.ts';
import { Cohort, Credibility, Polarity, Reliability, Scope, Severity } from '../vocabulary.ts';
import { AgencyCode, type AgencyPack } from './agency-pack.ts';
import type { ThemePack } from './theme-pack.ts';

const shared = {
  id: z.string().min(1),
  /** `start`: known when the demonstration begins; `form`: logged by hand during it. */
  load: z.enum(['start', 'form']),
  title: z.string().min(1).max(200),
  source: z.string().min(1).max(200),
  sourceUrl: z.url({ protocol: /^https?$/ }),
  /** How much of the source was read. */
  basis: z.string().min(1),
  scope: Scope,
  cohort: Cohort,
  leadAgency: AgencyCode,
  reliability: Reliability,
  credibility: Credibility,
  /** Records of one report share it and count once. */
  origin: z.string().min(1),
};

const DemoFinding = z.strictObject({
  ...shared,
  kind: LearningKind,
  stream: z.string(),
  area: z.string().min(1),
  agencies: z.array(AgencyCode),
  observedOn: PartialDateText,
  estimatedDate: z.boolean(),
  nativeScale: z.string().nullable(),
  nativeGrade: z.string().nullable(),
  points: z.array(LearningPointInput).min(1),
});
type DemoFinding = z.infer<typeof DemoFinding>;

const DemoThreat = z.strictObject({
  ...shared,
  stream: z.literal('S9'),
  polarity: Polarity,
  seenOn: PartialDateText,
  direction: z.enum(Object.keys(THREAT_DIRECTIONS) as [ThreatDirection, ...ThreatDirection[]]),
  severity: Severity,
  summary: z.string().min(1).max(4_000),
  themeCodes: ThemeCodes,
});

/** Published findings and threats of the demonstration partnership, in the words of the two forms. */
export const DemoFindings = z.strictObject({
  kind: z.literal('demo-findings'),
  version: z.int(),
  licence: z.string().min(1),
  findings: z.array(DemoFinding),
});
export type DemoFindings = z.infer<typeof DemoFindings>;

export const DemoThreats = z.strictObject({
  kind: z.literal('demo-threats'),
  version: z.int(),
  licence: z.string().min(1),
  threats: z.array(DemoThreat),
});
export type DemoThreats = z.infer<typeof DemoThreats>;

/** Folders of published figures in the order they came out, each with the day by which it was public. */
export const DemoPublications = z.strictObject({
  kind: z.literal('demo-publications'),
  version: z.int(),
  /** The day on which the demonstration begins, whenever it is loaded: the newest figures have just come out. */
  today: z.iso.date(),
  publications: z.array(
    z.strictObject({ folder: z.string().min(1), publishedOn: z.iso.date(), note: z.string() }),
  ),
});

/** What does not fit together, one sentence each: unknown codes, a stream or grade that the kind does not have. */
export function checkDemoEvidence(
  { findings }: DemoFindings,
  { threats }: DemoThreats,
  { themes, agencies }: { themes: ThemePack; agencies: AgencyPack },
): string[] {
  const themeCodes = new Set(themes.themes.map(({ code }) => code));
  const agencyCodes = new Set(agencies.agencies.map(({ code }) => code));
  const rows = [
    ...findings.map((finding) => ({
      id: finding.id,
      themes: finding.points.flatMap((point) => point.themeCodes),
      agencies: [finding.leadAgency, ...finding.agencies],
    })),
    ...threats.map((threat) => ({
      id: threat.id,
      themes: threat.themeCodes,
      agencies: [threat.leadAgency],
    })),
  ];
  return [
    ...rows.flatMap((row) => [
      ...row.themes.filter((code) => !themeCodes.has(code)).map((code) => `${row.id}: ${code}?`),
      ...row.agencies.filter((code) => !agencyCodes.has(code)).map((code) => `${row.id}: ${code}?`),
    ]),
    ...findings.flatMap(checkKind),
  ];
}

function checkKind({ id, kind, stream, nativeScale, nativeGrade }: DemoFinding): string[] {
  const facts = LEARNING_KINDS[kind];
  const scales: readonly string[] = facts.scales;
  const graded = nativeScale !== null && nativeGrade !== null;
  const fits = graded
    ? scales.includes(nativeScale) && isGradeOf(nativeScale, nativeGrade)
    : nativeScale === nativeGrade;
  return [
    ...(facts.stream === stream ? [] : [`${id}: ${kind} speaks in ${facts.stream}`]),
    ...(fits ? [] : [`${id}: no grade ${nativeGrade} on ${nativeScale}`]),
  ];
}
