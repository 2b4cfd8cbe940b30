import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { isCivilDate } from '@heed/domain/calendar/civil-date';
import { parsePack, type TriangulationPack } from '@heed/domain/triangulation/pack';
import { replayWeighings, type Replayed } from '@heed/services/triangulation/replay-weighings';

import { say, UsageError, type Command } from '../command.ts';
import { asSystem, choosePartnership, withDatabase } from '../database.ts';

export const replay: Command = {
  usage: 'replay --from DAY --to DAY',
  does: 'weigh a period again; say what comes out otherwise, by the same rules or by --rules FILE',
  run: async (args) => {
    const { from, to, rules, json, partnership } = await readArgs(args);
    const found = await withDatabase(async (db) => {
      const { id } = await choosePartnership(db, partnership);
      return asSystem(db, id, (step) =>
        replayWeighings(step, { from, to, ...(rules && { rules }) }),
      );
    });
    if (json) say(JSON.stringify(found));
    else {
      for (const one of found.unlike) say(inWords(one));
      say(
        `${found.evaluations} weighed again, ${found.unlike.length} came out otherwise, ${found.notKept} could not be weighed: what they read was not kept`,
      );
    }
    // By other rules a difference is the answer; by the same rules it is a fault.
    return rules || found.unlike.length === 0 ? 0 : 1;
  },
};

async function readArgs(args: readonly string[]) {
  const { from, to, rules, json, partnership } = parse(args);
  for (const [name, day] of Object.entries({ from, to })) {
    if (!day || !isCivilDate(day)) {
      throw new UsageError(`--${name} must be a day like 2026-04-09`);
    }
  }
  if (!from || !to || from > to) throw new UsageError('--from must not be after --to');
  return { from, to, rules: rules && (await readRules(rules)), json, partnership };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        rules: { type: 'string' },
        partnership: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function readRules(file: string): Promise<TriangulationPack> {
  try {
    return parsePack(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} holds no triangulation rules: ${reason}`);
  }
}

function inWords({ theme, evaluatedAt, comparison }: Replayed): string {
  const where = `${theme} on ${evaluatedAt.slice(0, 16).replace('T', ' ')}`;
  if (comparison.kind !== 'stand') {
    return `${where}: differs in ${comparison.kind === 'details' ? comparison.keys.join(', ') : 'nothing'}`;
  }
  const stand = ({ state, level, reasons }: typeof comparison.was) =>
    `${state} at level ${level} (${reasons.join(', ')})`;
  return `${where}: was ${stand(comparison.was)}, is ${stand(comparison.now)}`;
}
