import { DomainError } from '@heed/domain/errors';
import type { EmergingGroup } from '@heed/text/emergence/emerging-group';

import { act, type Action, type Step } from '../action.ts';
import { loadEvidenceTexts, textDateAsGiven } from '../evidence/evidence-texts.ts';
import { isByWordsAlone } from './method.ts';

export type EmergingIssueView = {
  ref: string;
  status: string;
  standsOut: boolean;
  firstSeenOn: string;
  lastSeenOn: string;
  group: EmergingGroup;
  /** The theme that it became, or that most of its records already have. */
  themeCode: string | null;
  themeName: string | null;
  decision: { reason: string; by: string; at: Date } | null;
};

export type EmergingList = {
  /** The latest scan, or null before the first. */
  run: { asOf: string; documents: number; byWordsAlone: boolean } | null;
  issues: EmergingIssueView[];
  /** What became of the groups that people decided on: dismissed ones were false alarms. */
  decided: { kept: number; falseAlarms: number };
};

/** Groups that stand out, strongest first, those decided on after them, and how many were false alarms. */
export function listEmerging(action: Action): Promise<EmergingList> {
  return act(action, 'triage.read', async (step) => {
    const run = await step.tx.emergenceRun.findFirst({ orderBy: { createdAt: 'desc' } });
    const issues = await loadIssues(step);
    const count = (...statuses: string[]) =>
      issues.filter(({ status }) => statuses.includes(status)).length;
    return {
      run: run && {
        asOf: run.asOf.toISOString().slice(0, 10),
        documents: run.documents,
        byWordsAlone: isByWordsAlone(run.method),
      },
      issues,
      decided: { kept: count('named', 'merged'), falseAlarms: count('dismissed') },
    };
  });
}

/** One group with its records as they can be read. Throws NOT_FOUND. */
export function showEmerging(action: Action, { ref }: { ref: string }) {
  return act(action, 'triage.read', async (step) => {
    const issue = (await loadIssues(step)).find((one) => one.ref === ref);
    if (!issue) throw new DomainError('NOT_FOUND', `There is no group ${ref}.`);
    const texts = await loadEvidenceTexts(step);
    const agencies = new Map(
      (await step.tx.organisation.findMany()).map(({ code, name }) => [code, name]),
    );
    return {
      ...issue,
      agencies: issue.group.agencies.map((code) => agencies.get(code) ?? code),
      records: texts
        .filter((one) => issue.group.documents.includes(one.ref))
        .map((one) => ({
          ref: one.ref,
          title: one.title,
          text: one.text,
          source: one.source,
          on: textDateAsGiven(one),
        })),
      themes: await step.tx.theme.findMany({
        where: { retiredOn: null },
        orderBy: { position: 'asc' },
        select: { code: true, name: true },
      }),
    };
  });
}

export type EmergingView = Awaited<ReturnType<typeof showEmerging>>;

async function loadIssues({ tx }: Step): Promise<EmergingIssueView[]> {
  const rows = await tx.emergingIssue.findMany({
    orderBy: [{ standsOut: 'desc' }, { lastSeenOn: 'desc' }, { ref: 'asc' }],
  });
  const people = await tx.person.findMany({ select: { id: true, name: true } });
  const themes = await tx.theme.findMany({ select: { code: true, name: true } });
  return rows.map((row) => {
    const group = row.found as EmergingGroup;
    const themeCode = row.themeCode ?? group.theme;
    return {
      ref: row.ref,
      status: row.status,
      standsOut: row.standsOut,
      firstSeenOn: row.firstSeenOn.toISOString().slice(0, 10),
      lastSeenOn: row.lastSeenOn.toISOString().slice(0, 10),
      group,
      themeCode,
      themeName: themes.find(({ code }) => code === themeCode)?.name ?? themeCode,
      decision: row.decidedAt && {
        reason: row.decisionReason ?? '',
        by: people.find(({ id }) => id === row.decidedById)?.name ?? 'Someone who has left',
        at: row.decidedAt,
      },
    };
  });
}
