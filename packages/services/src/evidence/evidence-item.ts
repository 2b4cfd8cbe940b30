import type { Stream } from '@heed/domain/vocabulary';

import type { Step } from '../action.ts';

type NewItem = {
  ref: string;
  stream: Stream;
  polarity: string;
  severity: number | null;
  reliability: string;
  credibility: number;
  observedOn: Date;
  cohort: string;
  leadAgency: string;
  originId: string;
  scope: string;
  flag: string | null;
  /** The first is what the item is mainly about. */
  themeCodes: readonly string[];
  learningPointId?: string;
  threatId?: string;
};

/** Stores one item for triangulation to weigh. */
export async function createItem(step: Step, item: NewItem): Promise<void> {
  const { themeCodes, severity, polarity, flag, stream, ...rest } = item;
  const concerning = polarity === 'concern' || polarity === 'mixed';
  await step.tx.evidenceItem.create({
    data: {
      ...rest,
      stream,
      polarity,
      partnershipId: step.partnershipId,
      recordedOn: new Date(step.today),
      severity: polarity === 'neutral' ? null : severity,
      flag: concerning ? flag : null,
      // National research is national whatever the form said.
      scope: stream === 'S8' ? 'national' : rest.scope,
      themes: {
        create: [...new Set(themeCodes)].map((themeCode, index) => ({
          partnershipId: step.partnershipId,
          themeCode,
          role: index === 0 ? 'primary' : 'secondary',
        })),
      },
    },
    select: { id: true },
  });
}

/** The origin of a record: the one of an earlier record about the same incident or report, or a new one. */
export async function resolveOrigin(
  step: Step,
  { ref, label, sameOriginAs }: { ref: string; label: string; sameOriginAs: string | null },
): Promise<string> {
  if (sameOriginAs) {
    const item = await step.tx.evidenceItem.findFirst({
      where: { ref: { startsWith: `${sameOriginAs}.` } },
      select: { originId: true },
    });
    if (item) return item.originId;
  }
  const origin = await step.tx.origin.create({
    data: { partnershipId: step.partnershipId, code: ref, label },
    select: { id: true },
  });
  return origin.id;
}
