import { act, type Action } from '../../action.ts';
import { latestMapping } from './current-mappings.ts';
import { mappableImport } from './mappable-import.ts';

/**
 * What was understood of a file, the indicators its measures can be mapped to, and what was said of files with this
 * header before. Throws NOT_FOUND and CONFLICT as `mappableImport`.
 */
export function showMapping(action: Action, { ref }: { ref: string }) {
  return act(action, 'scorecard.import', async (step) => {
    const { understood, fileName, status } = await mappableImport(step, ref);
    const indicators = await step.tx.indicator.findMany({
      orderBy: { position: 'asc' },
      select: { code: true, name: true, unit: true },
    });
    const { version, entries } = await latestMapping(step, understood.fingerprint);
    return { ref, fileName, status, understood, indicators, version, entries };
  });
}
