import {
  Cohort,
  COHORT_LABELS,
  SEVERITY_LABELS,
  STANDING_LABELS,
  ThemeStanding,
} from '@heed/domain/vocabulary';
import type { ThemeView } from '@heed/services/triangulation/show-theme';

import { presentOriginQuestion } from '#lib/evidence/present-origin-question.ts';
import { THEME_RULE } from '#lib/signals/present-alerts.ts';
import { statusTag } from '#lib/words/alerts.ts';
import { confidenceReasons, confidenceWords } from '#lib/words/confidence.ts';
import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { decisionWords } from '#lib/words/decisions.ts';
import { countOf } from '#lib/words/lists.ts';
import { taskWords } from '#lib/words/reasons.ts';
import { levelTag, stateMeaning, stateTag } from '#lib/words/states.ts';
import { streamNames } from '#lib/words/streams.ts';
import { evidenceNames, type EvidenceNames } from './evidence-names.ts';
import { presentCounterfactual } from './present-counterfactual.ts';
import { groupByStream, presentItem } from './present-evidence.ts';
import { presentMovement } from './present-movement.ts';
import { presentOverride, presentPastOverrides } from './present-override.ts';
import { presentReconcile } from './present-reconcile.ts';
import { presentReasons } from './present-reasons.ts';
import { presentSilence } from './present-silence.ts';
import { presentRetired, presentThemeChanges } from './present-theme-changes.ts';
import { presentWeight } from './present-weight.ts';

/** The theme brief in words: everything the page shows, nothing it has to work out. */
export function presentTheme(view: ThemeView) {
  const names = evidenceNames(view);
  const standing = ThemeStanding.safeParse(view.standing);
  const cohort = Cohort.safeParse(view.cohort);
  return {
    code: view.code,
    name: view.name,
    description: view.description,
    caption: [
      standing.success ? STANDING_LABELS[standing.data] : view.standing,
      cohort.success ? COHORT_LABELS[cohort.data] : view.cohort,
    ].join(', '),
    impact: view.impact,
    impactWords: impactWords(view.impact),
    retired: presentRetired(view),
    below: view.below.map(({ code, name }) => ({ name, href: `/themes/${code}` })),
    weighing: view.evaluation && presentWeighing(view.evaluation, view, names),
    questions: view.questions.map(presentOriginQuestion),
    groups: groupByStream(view),
    readings: view.readings.map(({ code, name, newMeasure, sentences }) => ({
      code,
      name,
      href: `/scorecard/${code}`,
      newMeasure,
      sentences,
    })),
    alerts: view.alerts.map((alert) => ({
      ref: alert.ref,
      href: `/signals/${alert.ref}`,
      title: alert.rule === THEME_RULE ? 'Theme alert' : `Measure alert: ${alert.title}`,
      statusTag: statusTag(alert.status),
      raised: dayInWords(alert.raisedAt),
    })),
    reconcile: view.reconcile && presentReconcile(view.reconcile),
    override: view.override && presentOverride(view.override, view.evaluation?.answer.state),
    decisions: [
      ...view.decisions.map(presentDecision),
      ...presentPastOverrides(view.overrides),
      ...presentThemeChanges(view.changes),
    ].sort((a, b) => b.at.localeCompare(a.at)),
  };
}

function presentDecision(decision: ThemeView['decisions'][number]) {
  return {
    title: decisionWords(decision.decision),
    by: decision.by,
    at: decision.decidedAt.toISOString(),
    when: timeInWords(decision.decidedAt),
    text: decision.reviewOn
      ? `${decision.reason} To be looked at again on ${dayInWords(decision.reviewOn)}.`
      : decision.reason,
  };
}

export type ThemeBrief = ReturnType<typeof presentTheme>;
export type Weighing = NonNullable<ThemeBrief['weighing']>;

function presentWeighing(
  evaluation: NonNullable<ThemeView['evaluation']>,
  { evidence }: ThemeView,
  names: EvidenceNames,
) {
  const { answer } = evaluation;
  const contrary = evidence.filter(
    (item) => item.polarity === 'assurance' || item.polarity === 'mixed',
  );
  return {
    sentence: evaluation.sentence,
    when: timeInWords(evaluation.evaluatedAt),
    stateTag: stateTag(answer.state),
    stateMeaning: stateMeaning(answer.state),
    levelTag: levelTag(answer.level),
    sources: `${countOf(answer.sources.n, 'independent source')}, ${countOf(answer.sources.local, 'local stream')}`,
    confidence: confidenceWords(answer.confidence.level),
    confidenceReasons: confidenceReasons(answer.confidence, {
      assuring: new Set(contrary.map((item) => item.recordRef)).size,
    }),
    reasons: presentReasons(answer.reasons, names),
    tasks: answer.tasks.map(taskWords),
    disagree: streamNames(answer.disagree),
    contrary: contrary.map(presentItem),
    silence: presentSilence(answer.streams),
    heaviest: answer.heaviest.map((entry) => presentWeight(entry, names)),
    counterfactual: presentCounterfactual(answer, names),
    movement: presentMovement(answer),
    record: [
      { key: 'Rules', value: evaluation.pack },
      { key: 'Hash of the rules', value: evaluation.packHash },
      { key: 'Receipt', value: evaluation.receipt },
    ],
  };
}

function impactWords(impact: number | null): string {
  const labels: Record<number, string> = SEVERITY_LABELS;
  return impact === null ? 'Not set' : (labels[impact] ?? String(impact));
}
