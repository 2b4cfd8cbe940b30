import { todaysTheme } from '@heed/domain/taxonomy/todays-theme';
import type { MeasureAlertDecision, MeasureFacts, OpenAlert } from '@heed/trends/alert/alert-types';
import { STEP_RULE } from '@heed/trends/alert/step-rule';
import { formatNumber } from '@heed/trends/sentences/format-number';

import type { Step } from '../action.ts';
import { themeLinks } from '../themes/theme-links.ts';
import { clearAlert, findOpen, raiseAlert, type AlertReport } from '../alerts/raise-alert.ts';
import type { LoadedSeries } from './load-measure-series.ts';

/** A measure alert is of this level: the business unit and the subgroup chair are told. */
const LEVEL = 2;

/** What a measure alert keeps for the next decision on its measure; null where no alert is open. */
export function openStateOf(alert: { facts: unknown } | null): OpenAlert | null {
  return (alert?.facts as { open?: OpenAlert | null } | undefined)?.open ?? null;
}

/** What an alert keeps from one decision to the next: whether people know of it, and the figure it came from. */
export type KeptFacts = {
  told?: boolean;
  raised?: { period: string; value: number };
  revised?: { to: number | null };
  sentences?: string[];
};

type Report = { loaded: LoadedSeries; answer: MeasureAlertDecision; evaluationId: string };

/**
 * Turns a decision on a measure into its alert. People are told once: at its rise for a step against the benchmark,
 * else when it stands out across the whole panel or has held for two periods. While the alert is open figures update it,
 * and a quiet period is kept with it, so that the next one can close it.
 */
export async function reportMeasureAlert(
  step: Step,
  { loaded: { indicator }, answer, evaluationId }: Report,
): Promise<void> {
  const { decision, facts } = answer;
  if (decision === 'none') return keepOpenState(step, `measure:${indicator.code}`, answer.open);
  if (!facts) return;
  const themes = await step.tx.indicatorTheme.findMany({
    where: { indicatorId: indicator.id },
    orderBy: { role: 'asc' },
    select: { themeCode: true },
  });
  const given = themes[0]?.themeCode ?? '';
  const theme = await step.tx.theme.findFirst({
    where: { code: todaysTheme(await themeLinks(step), given) ?? given },
    select: { code: true, name: true },
  });
  const before = await findOpen(step, `measure:${indicator.code}`);
  const kept = before?.facts as KeptFacts | undefined;
  const known = kept?.told ?? before !== null;
  const tellNow = !known && (facts.rule === STEP_RULE.name || persists(answer));
  const kind = decision === 'raise' ? 'raised' : decision === 'update' ? 'updated' : 'cleared';
  const report: AlertReport = {
    dedupeKey: `measure:${indicator.code}`,
    rule: facts.rule ?? 'measure',
    themeCode: theme?.code ?? '',
    indicatorId: indicator.id,
    title: indicator.name,
    level: LEVEL,
    reasons: [facts.rule ?? 'measure'],
    evaluationId,
    kind,
    announce: decision === 'close' ? known : tellNow,
    facts: {
      template: 'measure',
      toldLevel: LEVEL,
      told: known || tellNow,
      raised: kept?.raised ?? { period: facts.period, value: facts.value },
      ...(kept?.revised && { revised: kept.revised }),
      notice: noticeOf(facts, {
        kind: tellNow ? 'raised' : kind,
        theme: theme?.name ?? indicator.name,
      }),
      sentences: answer.sentences,
      measure: facts,
      open: answer.open,
    },
  };
  await (decision === 'close' ? clearAlert(step, report) : raiseAlert(step, report));
}

/** Whether the rule holds in a second period, which chance seldom does. */
function persists({ decision, open }: MeasureAlertDecision): boolean {
  return decision === 'update' && open?.quiet.length === 0 && open.lastPeriod !== open.raisedAt;
}

/** What changes here is nothing that people see, so it is no transition of the alert. */
async function keepOpenState(
  step: Step,
  dedupeKey: string,
  state: OpenAlert | null,
): Promise<void> {
  const alert = state && (await findOpen(step, dedupeKey));
  if (!alert) return;
  await step.tx.alert.update({
    where: { id: alert.id },
    data: { facts: { ...(alert.facts as object), open: state } },
  });
}

function noticeOf(facts: MeasureFacts, { kind, theme }: { kind: string; theme: string }) {
  const show = (value: number) => `${formatNumber(value, facts.decimals)}${facts.unit}`;
  const gapUnit = facts.unit === '%' ? ' percentage points' : '';
  return {
    kind,
    direction: facts.concernSide === null ? 'changed' : 'worse',
    measure: facts.measure,
    theme,
    latest: { period: facts.period, value: show(facts.value) },
    ...(facts.previousPeriod !== null &&
      facts.previousValue !== null && {
        before: { period: facts.previousPeriod, value: show(facts.previousValue) },
      }),
    ...(facts.numerator !== null &&
      facts.denominator !== null && {
        counts: `${formatNumber(facts.numerator)} of ${formatNumber(facts.denominator)}`,
      }),
    ...(facts.benchmark !== null && { england: show(facts.benchmark) }),
    ...(facts.gap !== null && {
      gap: `${formatNumber(Math.abs(facts.gap), facts.decimals)}${gapUnit} ${facts.gap > 0 ? 'above' : 'below'} England`,
    }),
    ...(facts.smallNumbers &&
      facts.oneMore !== null && {
        smallNumber: `one case more would make it ${show(facts.oneMore)}`,
      }),
    benchmarkMovesToo: facts.nationalDrift !== null,
  };
}
