import type { Alert } from '@heed/db/generated/prisma/client';
import { heldAt } from '@heed/trends/alert/decide-measure-alert';
import { formatNumber } from '@heed/trends/sentences/format-number';

import type { Step } from '../action.ts';
import { addTransition } from '../alerts/raise-alert.ts';
import { audit } from '../record-step.ts';
import type { LoadedSeries } from './load-measure-series.ts';
import type { KeptFacts } from './report-measure-alert.ts';

const OPENING = 'This alert came from a figure since revised';

/**
 * Says with every alert of a measure, closed ones too, that the figure it came from has been revised since, and whether
 * the alert would have been raised by the figure as it stands now.
 */
export async function annotateRevised(step: Step, loaded: LoadedSeries): Promise<void> {
  const alerts = await step.tx.alert.findMany({ where: { indicatorId: loaded.indicator.id } });
  for (const alert of alerts) await annotate(step, alert, loaded);
}

async function annotate(step: Step, alert: Alert, loaded: LoadedSeries): Promise<void> {
  const facts = alert.facts as KeptFacts;
  const { raised, revised, sentences = [] } = facts;
  if (!raised) return;
  const others = sentences.filter((sentence) => !sentence.startsWith(OPENING));
  const said = revisionOf(raised, loaded);
  const now = said ? [...others, said.sentence] : others;
  if (now.join('\n') === sentences.join('\n')) return;
  await step.tx.alert.update({
    where: { id: alert.id },
    data: {
      facts: { ...facts, sentences: now, revised: said && { to: said.to } },
      updatedAt: step.now,
    },
  });
  if (!said || revised?.to === said.to) return;
  await addTransition(step, { alert, kind: 'revised', fromStatus: alert.status, reason: null });
  await audit(step, {
    action: 'alert.figure_revised',
    objectKind: 'alert',
    objectId: alert.id,
    payload: { ref: alert.ref, period: raised.period, from: raised.value, to: said.to },
  });
}

function revisionOf(
  raised: { period: string; value: number },
  { series, indicator }: LoadedSeries,
): { to: number | null; sentence: string } | null {
  const at = series.periods.findIndex(({ period }) => period === raised.period);
  const to = series.periods[at]?.value ?? null;
  if (to === raised.value) return null;
  const show = (value: number) =>
    `${formatNumber(value, indicator.decimals)}${series.measure.unit}`;
  const given = `${OPENING}: ${raised.period} was given as ${show(raised.value)}`;
  if (to === null) return { to, sentence: `${given} and has no figure now.` };
  const still = heldAt(series, at)
    ? 'By the revised figure it would have been raised too.'
    : 'By the revised figure it would not have been raised.';
  return { to, sentence: `${given} and is now ${show(to)}. ${still}` };
}
