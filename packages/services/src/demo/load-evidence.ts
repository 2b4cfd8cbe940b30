import { randomUUID } from 'node:crypto';

import type { DemoFindings, DemoThreats } from '@heed/domain/plan/demo-evidence';

import type { Action } from '../action.ts';
import { recordLearning } from '../evidence/record-learning.ts';
import { reportThreat } from '../evidence/report-threat.ts';

type Evidence = { findings: DemoFindings['findings']; threats: DemoThreats['threats'] };

/**
 * Logs published findings and threats through the same use cases as the forms, as the reviewer. Records that share an
 * origin are tied together by the reference of the first.
 */
export async function loadEvidence(action: Action, { findings, threats }: Evidence): Promise<void> {
  const origins = new Map<string, string>();
  for (const finding of findings) {
    const { ref } = await recordLearning(action, {
      kind: finding.kind,
      title: finding.title,
      summary: '',
      source: finding.source,
      sourceUrl: finding.sourceUrl,
      scope: finding.scope,
      cohort: finding.cohort,
      leadAgency: finding.leadAgency,
      agencies: finding.agencies,
      observedOn: finding.observedOn,
      nativeScale: finding.nativeScale,
      nativeGrade: finding.nativeGrade,
      flag: null,
      reliability: finding.reliability,
      credibility: finding.credibility,
      points: finding.points,
      rapidReview: null,
      sameOriginAs: origins.get(finding.origin) ?? null,
      identifierReason: null,
      submissionKey: randomUUID(),
    });
    if (!origins.has(finding.origin)) origins.set(finding.origin, ref);
  }
  for (const threat of threats) {
    await reportThreat(action, {
      title: threat.title,
      summary: threat.summary,
      seenOn: threat.seenOn,
      source: threat.source,
      sourceUrl: threat.sourceUrl,
      scope: threat.scope,
      cohort: threat.cohort,
      direction: threat.direction,
      severity: threat.severity,
      reliability: threat.reliability,
      credibility: threat.credibility,
      themeCodes: threat.themeCodes,
      identifierReason: null,
      submissionKey: randomUUID(),
    });
  }
}
