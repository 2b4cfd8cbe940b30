import { raiseAlert, type AlertReport } from '@heed/services/alerts/raise-alert';

import { inStep, type TestPartnership } from './partnership.ts';

/** An announced level-2 alert on neglect, as a weighing reports it; what a test is about is given. */
function alertReport(fields: Partial<AlertReport> = {}): AlertReport {
  const level = fields.level ?? 2;
  return {
    dedupeKey: 'theme:NEG.CHD',
    rule: 'tri-1',
    themeCode: 'NEG.CHD',
    title: 'Neglect of children',
    level,
    reasons: ['emerging'],
    facts: {
      template: 'theme',
      toldLevel: level,
      notice: {
        kind: 'raised',
        level,
        from: 0,
        theme: 'Neglect of children',
        reasons: ['emerging'],
        carries: [],
        agedOnly: false,
      },
    },
    evaluationId: '01900000-0000-7000-8000-00000000000e',
    announce: true,
    kind: 'raised',
    ...fields,
  };
}

/** Raises or updates an alert as a weighing does, and gives its reference. */
export function raise(
  partnership: TestPartnership,
  fields: Partial<AlertReport> = {},
): Promise<string> {
  return inStep(partnership, async (step) => {
    const id = await raiseAlert(step, alertReport(fields));
    const { ref } = await step.tx.alert.findUniqueOrThrow({ where: { id } });
    return ref;
  });
}
