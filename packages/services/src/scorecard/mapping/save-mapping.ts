import { isDeepStrictEqual } from 'node:util';

import { DomainError } from '@heed/domain/errors';
import { MappingEntry } from '@heed/tabular/mapping/mapping';
import { z } from 'zod';

import { act, type Action, type Step } from '../../action.ts';
import { audit } from '../../record-step.ts';
import { latestMapping } from './current-mappings.ts';
import { mappableImport, type MappableImport } from './mappable-import.ts';
import { readAgain } from './read-again.ts';

export const SaveMapping = z.strictObject({
  ref: z.string().min(1).max(40),
  entries: z
    .array(MappingEntry)
    .min(1, { error: 'Choose a measure of the plan for at least one row' })
    .max(500),
});
export type SaveMapping = z.infer<typeof SaveMapping>;

/**
 * Remembers which measures of a file belong to which indicators, for it and every file with the same header, and has the
 * file read again by it as a trial. The same choices as before make no new version. Throws INVALID for a measure or
 * indicator that is not there and for two measures that claim one place.
 */
export function saveMapping(
  action: Action,
  { ref, entries }: SaveMapping,
): Promise<{ version: number }> {
  return act(action, 'scorecard.import', async (step) => {
    const mappable = await mappableImport(step, ref);
    await checkEntries(step, mappable, entries);
    const { fingerprint } = mappable.understood;
    const before = await latestMapping(step, fingerprint);
    const same = isDeepStrictEqual(before.entries, entries);
    const version = same ? before.version : before.version + 1;
    if (!same) {
      await step.tx.importMapping.create({
        data: {
          partnershipId: step.partnershipId,
          fingerprint,
          version,
          fileName: mappable.fileName,
          entries,
          createdById: action.actor.personId,
          createdAt: step.now,
        },
      });
      await audit(step, {
        action: 'scorecard.mapped',
        objectKind: 'scorecard_import',
        objectId: mappable.id,
        payload: { ref, version, measures: entries.length },
      });
    }
    await readAgain(step, mappable.id, { trial: true });
    return { version };
  });
}

async function checkEntries(
  { tx }: Step,
  { understood }: MappableImport,
  entries: readonly MappingEntry[],
): Promise<void> {
  const codes = new Set(
    (await tx.indicator.findMany({ select: { code: true } })).map(({ code }) => code),
  );
  const measures = new Set(understood.measures.map(({ measure }) => measure));
  const claimed = new Map<string, string>();
  for (const { measure, indicator, part } of entries) {
    if (!measures.has(measure)) {
      throw new DomainError('INVALID', `The file has no measure “${measure}”`, 'entries');
    }
    if (!codes.has(indicator)) {
      throw new DomainError('INVALID', `The plan has no measure ${indicator}`, 'entries');
    }
    const place = `${indicator} ${part}`;
    const other = claimed.get(place);
    if (other !== undefined) {
      throw new DomainError(
        'INVALID',
        `“${other}” and “${measure}” are both chosen as the ${part} of ${indicator}: choose one`,
        'entries',
      );
    }
    claimed.set(place, measure);
  }
}
