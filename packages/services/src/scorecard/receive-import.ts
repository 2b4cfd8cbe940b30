import { createHash } from 'node:crypto';

import { DomainError } from '@heed/domain/errors';
import { isCivilDate } from '@heed/domain/calendar/civil-date';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { audit, emit } from '../record-step.ts';
import { nextReference } from '../reference.ts';

/** A file may have this many bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

export const ReceiveImport = z.strictObject({
  fileName: z.string().min(1, { error: 'Choose a file' }).max(200),
  content: z
    .instanceof(Uint8Array, { error: 'Choose a file' })
    .refine((bytes) => bytes.byteLength > 0, { error: 'The file is empty' })
    .refine((bytes) => bytes.byteLength <= MOST_BYTES, {
      error: 'The file must be 20 MB or smaller',
    }),
  /** When the figures were published; a later publication of the same figure is a new version of it. */
  publishedOn: z.string().refine(isCivilDate, { error: 'Enter a real date, like 27 3 2026' }),
});
export type ReceiveImport = z.infer<typeof ReceiveImport>;

/** Takes a scorecard file in; it is read away from the web. Throws INVALID for a publication date ahead. */
export function receiveImport(action: Action, input: ReceiveImport): Promise<{ ref: string }> {
  return act(action, 'scorecard.import', (step) => storeImport(step, action.actor.personId, input));
}

/** The same inside a transaction of the command line or the demonstration. */
export async function storeImport(
  step: Step,
  uploadedById: string,
  { fileName, content, publishedOn }: ReceiveImport,
): Promise<{ ref: string; id: string }> {
  const { tx, partnershipId, now, today } = step;
  if (publishedOn > today) {
    throw new DomainError('INVALID', 'The date must be today or in the past', 'publishedOn');
  }
  const ref = await nextReference(step, 'IMP');
  const { id } = await tx.scorecardImport.create({
    data: {
      partnershipId,
      ref,
      fileName,
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.byteLength,
      publishedOn: new Date(publishedOn),
      status: 'received',
      uploadedById,
      createdAt: now,
      content: { create: { partnershipId, content: Buffer.from(content) } },
    },
    select: { id: true },
  });
  await audit(step, {
    action: 'scorecard.received',
    objectKind: 'scorecard_import',
    objectId: id,
    payload: { ref, fileName, bytes: content.byteLength },
  });
  await emit(step, 'scorecard.received', { importId: id });
  return { ref, id };
}

const importColumns = {
  ref: true,
  fileName: true,
  bytes: true,
  publishedOn: true,
  status: true,
  layout: true,
  rowsRead: true,
  report: true,
  createdAt: true,
  finishedAt: true,
} as const;

/** The newest 50 imports. */
export function listImports(action: Action) {
  return act(action, 'scorecard.read', ({ tx }) =>
    tx.scorecardImport.findMany({
      orderBy: { createdAt: 'desc' },
      take: 50,
      select: importColumns,
    }),
  );
}

/** One import with its report. Throws NOT_FOUND. */
export function showImport(action: Action, { ref }: { ref: string }) {
  return act(action, 'scorecard.read', async ({ tx, partnershipId }) => {
    const found = await tx.scorecardImport.findUnique({
      where: { partnershipId_ref: { partnershipId, ref } },
      select: importColumns,
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no import ${ref}.`);
    return found;
  });
}
