import { DomainError } from '@heed/domain/errors';

import { act, type Action } from '../../action.ts';
import { audit } from '../../record-step.ts';
import { mappableImport } from './mappable-import.ts';
import { readAgain } from './read-again.ts';

/** Imports what a trial showed. Throws NOT_FOUND, and CONFLICT where no trial stands. */
export function confirmMapped(action: Action, { ref }: { ref: string }): Promise<{ ref: string }> {
  return act(action, 'scorecard.import', async (step) => {
    const { id, status } = await mappableImport(step, ref);
    if (status !== 'tried') {
      throw new DomainError('CONFLICT', `Map the import ${ref} and look at the trial first.`);
    }
    await audit(step, {
      action: 'scorecard.confirmed',
      objectKind: 'scorecard_import',
      objectId: id,
      payload: { ref },
    });
    await readAgain(step, id, { trial: false });
    return { ref };
  });
}
